using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>What a sign-in changes in an account, with its journal entry.</summary>
internal static class AccountRules
{
    /// <param name="householdId">The household to which the account is linked, for the journal.</param>
    /// <param name="entryId">The id of the journal entry.</param>
    public static Change<Account> SignIn(Account account, string? householdId, DateTimeOffset now, string entryId) => new(
        account with { SignedInAt = now, SignedInBefore = account.SignedInAt },
        AccountJournal.SignIn(account, householdId, now, entryId));

    /// <summary>
    /// Signs in with an authenticator's code. Null when a code of that time step or of a later one was accepted before: a
    /// code is accepted once (RFC 6238, 5.2).
    /// </summary>
    /// <inheritdoc cref="SignIn"/>
    public static Change<Account>? SignInWithCode(
        Account account, long step, string? householdId, DateTimeOffset now, string entryId) =>
        account.LastCodeStep >= step ? null : SignIn(account with { LastCodeStep = step }, householdId, now, entryId);
}
