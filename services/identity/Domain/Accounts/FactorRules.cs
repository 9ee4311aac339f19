using EspaceFamille.Contracts.Identity;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>
/// What owners change in their second factor: the authenticator application and the recovery codes that replace it once each. A change
/// of the authenticator changes the security stamp, which ends every other session. Each write carries its mail.
/// </summary>
internal static class FactorRules
{
    public const int RecoveryCodes = 10;

    /// <summary>Whether the account keeps the factors that its role needs.</summary>
    public static bool HasEnough(Account account) =>
        !Roles.NeedsSecondFactor(account.Role) || account.AuthenticatorKey is not null || account.Passkeys.Count > 0;

    /// <param name="step">The time step of the code that proved it: it is not accepted again.</param>
    /// <param name="codes">The keyed hashes of new recovery codes.</param>
    /// <param name="stamp">A new random security stamp.</param>
    public static Change<Account>? AddAuthenticator(
        Account account, SealedKey key, long step, IReadOnlyList<string> codes, string stamp, SecretMail mail, OwnerAct act) =>
        account is { State: AccountState.Active, AuthenticatorKey: null }
            ? new(
                account with
                {
                    AuthenticatorKey = key,
                    AuthenticatorAddedAt = act.At,
                    LastCodeStep = step,
                    RecoveryCodes = codes,
                    RecoveryCodesDrawnAt = null,
                    SecurityStamp = stamp,
                },
                OwnerJournal.Of(account, FactorJournal.AddAuthenticator, act), mail)
            : null;

    /// <summary>
    /// Removes the recovery codes with it, and a reset that waits: it was about this authenticator, and takes no later one away. Null
    /// without one, or where the role needs it.
    /// </summary>
    /// <param name="stamp">A new random security stamp.</param>
    public static Change<Account>? RemoveAuthenticator(Account account, string stamp, SecretMail mail, OwnerAct act)
    {
        var without = account with
        {
            AuthenticatorKey = null,
            AuthenticatorAddedAt = null,
            LastCodeStep = null,
            FactorReset = null,
            RecoveryCodes = [],
            SecurityStamp = stamp,
        };
        return account.AuthenticatorKey is not null && HasEnough(without)
            ? new(without, OwnerJournal.Of(account, FactorJournal.RemoveAuthenticator, act), mail)
            : null;
    }

    /// <summary>New recovery codes in the place of the earlier ones. Null without an authenticator.</summary>
    /// <param name="codes">Their keyed hashes.</param>
    public static Change<Account>? DrawRecoveryCodes(Account account, IReadOnlyList<string> codes, SecretMail mail, OwnerAct act) =>
        account is { State: AccountState.Active, AuthenticatorKey: not null }
            ? new(
                account with { RecoveryCodes = codes, RecoveryCodesDrawnAt = act.At },
                OwnerJournal.Of(account, FactorJournal.DrawRecoveryCodes, act), mail)
            : null;

    /// <summary>Null when the code is none of the account's, or was used before.</summary>
    /// <param name="code">Its keyed hash.</param>
    public static Change<Account>? SignInWithRecoveryCode(Account account, string code, CompleteSignIn signIn) =>
        account.State is AccountState.Active && account.RecoveryCodes.Contains(code, StringComparer.Ordinal)
            ? AccountRules.SignIn(account with { RecoveryCodes = [.. account.RecoveryCodes.Where(known => known != code)] }, signIn)
            : null;
}
