namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>
/// What was added to sign in with since an instant: who had the account in hand from then on may have added it, and would keep the way in
/// after the password and the mail address were the owner's again.
/// </summary>
internal static class AddedFactorRules
{
    /// <summary>
    /// The account without the passkeys, the authenticator and the recovery codes that were added since; the same instance where there is
    /// none. A removal of the authenticator that waits is cancelled too: the account has an alarm.
    /// </summary>
    /// <param name="since">By the town's clock, inclusive.</param>
    public static Account Without(Account account, DateTimeOffset since)
    {
        Passkey[] passkeys = [.. account.Passkeys.Where(passkey => passkey.AddedAt < since)];
        var hasNewKey = account.AuthenticatorAddedAt >= since;
        var hasNewCodes = account.RecoveryCodes.Count > 0 && (hasNewKey || account.RecoveryCodesDrawnAt >= since);
        if (passkeys.Length == account.Passkeys.Count && !hasNewKey && !hasNewCodes && account.FactorReset is null)
            return account;
        return account with
        {
            Passkeys = passkeys,
            PasskeyHandle = passkeys.Length == 0 ? null : account.PasskeyHandle,
            AuthenticatorKey = hasNewKey ? null : account.AuthenticatorKey,
            AuthenticatorAddedAt = hasNewKey ? null : account.AuthenticatorAddedAt,
            LastCodeStep = hasNewKey ? null : account.LastCodeStep,
            RecoveryCodes = hasNewCodes ? [] : account.RecoveryCodes,
            FactorReset = null,
        };
    }

    /// <summary>Whether the second of both, which <see cref="Without"/> returned, has fewer factors.</summary>
    public static bool AreRemoved(Account before, Account after) =>
        before.Passkeys.Count > after.Passkeys.Count || before.AuthenticatorKey != after.AuthenticatorKey
            || before.RecoveryCodes.Count > after.RecoveryCodes.Count;
}
