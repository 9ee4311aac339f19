namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>What a sign-in changes in an account.</summary>
internal static class AccountRules
{
    public static Account SignIn(Account account, DateTimeOffset now) =>
        account with { SignedInAt = now, SignedInBefore = account.SignedInAt };

    /// <summary>
    /// Signs in with an authenticator's code. Null when a code of that time step or of a later one was accepted before: a
    /// code is accepted once (RFC 6238, 5.2).
    /// </summary>
    public static Account? SignInWithCode(Account account, long step, DateTimeOffset now) =>
        account.LastCodeStep >= step ? null : SignIn(account, now) with { LastCodeStep = step };
}
