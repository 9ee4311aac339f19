using System.Security.Cryptography;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Identity.Storage.Sessions;

namespace EspaceFamille.Identity.Features.Identifiers;

/// <summary>Writes what owners change in their factors. A changed authenticator ends every session but the one at hand.</summary>
internal sealed class OwnFactors(
    AccountStore accounts, SessionStore sessions, AuthenticatorKeys keys, Pepper pepper, OwnerActs acts, TimeProvider clock)
{
    private const int StampBytes = 20;

    /// <param name="key">In base 32.</param>
    /// <returns>The recovery codes; null when the code is none of that key, or the account has an authenticator already.</returns>
    public async Task<IReadOnlyList<string>?> AddAuthenticatorAsync(
        Account account, string sessionId, string key, string? code, CancellationToken cancel)
    {
        var digits = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        if (AuthenticatorCode.StepOf(key, digits, clock.GetUtcNow()) is not { } step)
            return null;
        var (id, codes, stamp, act) = (account.Id, DrawCodes(), NewStamp(), await acts.NewAsync(account.Id, cancel));
        var added = await accounts.DecideAsync(
            id, stored => FactorRules.AddAuthenticator(stored, keys.Seal(id, key), step, Hashes(id, codes), stamp, act), cancel);
        if (!added)
            return null;
        await sessions.KeepAsync(sessionId, stamp, cancel);
        return codes;
    }

    /// <summary>False where there is none, or where the role needs it.</summary>
    public async Task<bool> RemoveAuthenticatorAsync(Account account, string sessionId, CancellationToken cancel)
    {
        var (stamp, act) = (NewStamp(), await acts.NewAsync(account.Id, cancel));
        if (!await accounts.DecideAsync(account.Id, stored => FactorRules.RemoveAuthenticator(stored, stamp, act), cancel))
            return false;
        await sessions.KeepAsync(sessionId, stamp, cancel);
        return true;
    }

    /// <returns>The new recovery codes; null without an authenticator.</returns>
    public async Task<IReadOnlyList<string>?> DrawRecoveryCodesAsync(Account account, CancellationToken cancel)
    {
        var (id, codes, act) = (account.Id, DrawCodes(), await acts.NewAsync(account.Id, cancel));
        return await accounts.DecideAsync(id, stored => FactorRules.DrawRecoveryCodes(stored, Hashes(id, codes), act), cancel)
            ? codes
            : null;
    }

    public async Task<bool> AddPasskeyAsync(Account account, Passkey passkey, string handle, CancellationToken cancel)
    {
        var act = await acts.NewAsync(account.Id, cancel);
        return await accounts.DecideAsync(account.Id, stored => PasskeyRules.Add(stored, passkey, handle, act), cancel);
    }

    public async Task<bool> RemovePasskeyAsync(Account account, string passkeyId, CancellationToken cancel)
    {
        var act = await acts.NewAsync(account.Id, cancel);
        return await accounts.DecideAsync(account.Id, stored => PasskeyRules.Remove(stored, passkeyId, act), cancel);
    }

    /// <summary>New recovery codes, in clear.</summary>
    public static string[] DrawCodes() =>
        [.. Enumerable.Range(0, FactorRules.RecoveryCodes).Select(_ => RecoveryCode.Draw(RandomNumberGenerator.GetInt32))];

    private static string NewStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(StampBytes));

    private string[] Hashes(string accountId, IReadOnlyList<string> codes) =>
        [.. codes.Select(code => pepper.HashRecoveryCode(accountId, code))];
}
