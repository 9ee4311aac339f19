using System.Security.Cryptography;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Features.Sessions;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Identity.Storage.Sessions;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Factors;

/// <summary>
/// Writes what owners change in their factors, with a mail to them. A changed authenticator ends every session but the one at hand.
/// </summary>
internal sealed class OwnFactors(
    AccountStore accounts, SessionStore store, OpenSessions sessions, AuthenticatorKeys keys, Pepper pepper, OwnerActs acts,
    AccountMails mails, TimeProvider clock)
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
        var (id, codes, stamp) = (account.Id, DrawCodes(), NewStamp());
        var added = await DecideAsync(
            account, FactorJournal.AddAuthenticator,
            (stored, mail, act) =>
                FactorRules.AddAuthenticator(stored, keys.Seal(id, key), step, Hashes(id, codes), stamp, mail, act),
            cancel);
        if (!added)
            return null;
        await KeepAsync(account, sessionId, stamp, cancel);
        return codes;
    }

    /// <summary>False where there is none, or where the role needs it.</summary>
    public async Task<bool> RemoveAuthenticatorAsync(Account account, string sessionId, CancellationToken cancel)
    {
        var stamp = NewStamp();
        var removed = await DecideAsync(
            account, FactorJournal.RemoveAuthenticator,
            (stored, mail, act) => FactorRules.RemoveAuthenticator(stored, stamp, mail, act), cancel);
        if (removed)
            await KeepAsync(account, sessionId, stamp, cancel);
        return removed;
    }

    /// <returns>The new recovery codes; null without an authenticator.</returns>
    public async Task<IReadOnlyList<string>?> DrawRecoveryCodesAsync(Account account, CancellationToken cancel)
    {
        var codes = DrawCodes();
        var drawn = await DecideAsync(
            account, FactorJournal.DrawRecoveryCodes,
            (stored, mail, act) => FactorRules.DrawRecoveryCodes(stored, Hashes(account.Id, codes), mail, act), cancel);
        return drawn ? codes : null;
    }

    public Task<bool> AddPasskeyAsync(Account account, Passkey passkey, string handle, CancellationToken cancel) => DecideAsync(
        account, FactorJournal.AddPasskey, (stored, mail, act) => PasskeyRules.Add(stored, passkey, handle, mail, act), cancel);

    public Task<bool> RemovePasskeyAsync(Account account, string passkeyId, CancellationToken cancel) => DecideAsync(
        account, FactorJournal.RemovePasskey, (stored, mail, act) => PasskeyRules.Remove(stored, passkeyId, mail, act), cancel);

    /// <param name="change">The action for journal and mail.</param>
    private async Task<bool> DecideAsync(
        Account account, string change, Func<Account, SecretMail, OwnerAct, Change<Account>?> decide, CancellationToken cancel)
    {
        var act = await acts.NewAsync(account.Id, cancel);
        return await accounts.DecideAsync(
            account.Id, stored => decide(stored, mails.FactorsChanged(stored, change, act.At), act), cancel);
    }

    /// <summary>New recovery codes, in clear.</summary>
    public static string[] DrawCodes() =>
        [.. Enumerable.Range(0, FactorRules.RecoveryCodes).Select(_ => RecoveryCode.Draw(RandomNumberGenerator.GetInt32))];

    /// <summary>The stamp has ended the other sessions already; this notifies the portal.</summary>
    private async Task KeepAsync(Account account, string sessionId, string stamp, CancellationToken cancel)
    {
        await store.KeepAsync(sessionId, stamp, cancel);
        await sessions.EndOthersAsync(account.Id, sessionId, cancel);
    }

    private static string NewStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(StampBytes));

    private string[] Hashes(string accountId, IReadOnlyList<string> codes) =>
        [.. codes.Select(code => pepper.HashRecoveryCode(accountId, code))];
}
