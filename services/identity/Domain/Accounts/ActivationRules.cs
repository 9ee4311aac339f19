using EspaceFamille.Contracts.Identity;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>How an account that was opened becomes active.</summary>
internal static class ActivationRules
{
    /// <summary>
    /// Null when it is not pending: of concurrent activations one is recorded. Null for staff too, whose accounts become active by an
    /// invitation, with their factors.
    /// </summary>
    public static Change<Account>? Activate(Account account, DateTimeOffset now)
    {
        if (account is not { State: AccountState.Pending, Role: Roles.Family })
            return null;
        var active = account with { State = AccountState.Active };
        return new(
            active,
            (long version) => new AccountActivated { AccountId = account.Id, Version = version, ActivatedAt = now },
            AccountJournal.Activation(active, now));
    }

    /// <summary>A key that is typed later, behind those that wait. Null where it waits already, or the account is not active.</summary>
    /// <param name="key">Its keyed hash.</param>
    public static Change<Account>? OfferKey(Account account, string key)
    {
        if (account.State is not AccountState.Active || account.OfferedKey == key
            || account.FurtherKeys.Contains(key, StringComparer.Ordinal))
            return null;
        return new(
            account.OfferedKey is null
                ? account with { OfferedKey = key }
                : account with { FurtherKeys = [.. account.FurtherKeys, key] });
    }

    /// <summary>The key has had its effect, whatever that was: the next one waits. Null when it was forgotten before.</summary>
    /// <param name="key">Its keyed hash.</param>
    public static Change<Account>? ForgetKey(Account account, string key) => account.OfferedKey == key
        ? new(account with
        {
            OfferedKey = account.FurtherKeys is [var next, ..] ? next : null,
            FurtherKeys = [.. account.FurtherKeys.Skip(1)],
        })
        : null;
}
