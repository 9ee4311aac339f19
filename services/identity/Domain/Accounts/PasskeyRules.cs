using EspaceFamille.Contracts.Identity;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>Passkeys of an account. One counts as two factors, since each use requires that the person is verified.</summary>
internal static class PasskeyRules
{
    public const int MaxPasskeys = 10;
    public const int MaxNameCharacters = 40;
    private const string HandlePrefix = "passkeys-";

    /// <param name="random">At least 16 random bytes, in text.</param>
    public static string HandleOf(string random) => $"{HandlePrefix}{random}";

    public static bool IsHandle(string id) => id.StartsWith(HandlePrefix, StringComparison.Ordinal);

    /// <summary>Null when the account cannot take it: not active, or with as many as it may have.</summary>
    /// <param name="handle">That of the account, or a new one for its first passkey.</param>
    public static Change<Account>? Add(Account account, Passkey passkey, string handle, SecretMail mail, OwnerAct act) =>
        account.State is AccountState.Active && account.Passkeys.Count < MaxPasskeys && (account.PasskeyHandle ?? handle) == handle
            && account.Passkeys.All(known => known.Id != passkey.Id)
            ? new(
                account with { PasskeyHandle = handle, Passkeys = [.. account.Passkeys, passkey with { AddedAt = act.At }] },
                OwnerJournal.Of(account, FactorJournal.AddPasskey, act), mail)
            : null;

    /// <summary>Null when there is no such passkey, or when it is the last factor of a member of staff.</summary>
    public static Change<Account>? Remove(Account account, string passkeyId, SecretMail mail, OwnerAct act)
    {
        Passkey[] kept = [.. account.Passkeys.Where(passkey => passkey.Id != passkeyId)];
        if (kept.Length == account.Passkeys.Count || !FactorRules.HasEnough(account with { Passkeys = kept }))
            return null;
        return new(
            account with { Passkeys = kept, PasskeyHandle = kept.Length == 0 ? null : account.PasskeyHandle },
            OwnerJournal.Of(account, FactorJournal.RemovePasskey, act), mail);
    }

    /// <summary>
    /// Signs in. Null when the account is not active, the passkey was removed, or an assertion with that counter or a later one was
    /// accepted before: another device has a copy of the key, or the assertion is a replay.
    /// </summary>
    public static Change<Account>? SignIn(Account account, UsedPasskey used, CompleteSignIn signIn) =>
        Count(account, used, signIn.Device.At) is { } counted ? AccountRules.SignIn(counted, signIn) : null;

    /// <summary>Proves the owner of an open session. Null as for a sign-in.</summary>
    /// <param name="at">By the system's clock.</param>
    public static Change<Account>? Prove(Account account, UsedPasskey used, DateTimeOffset at) =>
        Count(account, used, at) is { } counted ? new(counted) : null;

    private static Account? Count(Account account, UsedPasskey used, DateTimeOffset at)
    {
        var known = account.Passkeys.FirstOrDefault(passkey => passkey.Id == used.Id);
        if (account.State is not AccountState.Active || known is null
            || ((used.SignCount, known.SignCount) != (0, 0) && used.SignCount <= known.SignCount))
            return null;
        var counted = known with { SignCount = used.SignCount, IsBackedUp = used.IsBackedUp, UsedAt = at };
        return account with { Passkeys = [.. account.Passkeys.Select(passkey => passkey == known ? counted : passkey)] };
    }
}

/// <summary>What an assertion stated that was verified.</summary>
internal sealed record UsedPasskey(string Id, long SignCount, bool IsBackedUp);
