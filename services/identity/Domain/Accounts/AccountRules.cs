using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>What a sign-in changes in an account, with its journal entry.</summary>
internal static class AccountRules
{
    /// <param name="entryId">The id of the journal entry.</param>
    public static Change<Account> SignIn(Account account, DateTimeOffset now, string entryId) => new(
        account with { SignedInAt = now, SignedInBefore = account.SignedInAt },
        AccountJournal.SignIn(account, now, entryId));

    /// <summary>
    /// Signs in with an authenticator's code. Null when a code of that time step or of a later one was accepted before: a
    /// code is accepted once (RFC 6238, 5.2).
    /// </summary>
    /// <param name="entryId">The id of the journal entry.</param>
    public static Change<Account>? SignInWithCode(Account account, long step, DateTimeOffset now, string entryId) =>
        account.LastCodeStep >= step ? null : SignIn(account with { LastCodeStep = step }, now, entryId);
}
