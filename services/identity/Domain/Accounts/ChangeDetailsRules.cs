using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>
/// What owners state about themselves: birth name and place, and the means that agents use first. Names of the town's file are not among
/// it, and nothing of it gives access.
/// </summary>
internal static class ChangeDetailsRules
{
    /// <summary>Null when nothing changes, or the account cannot be used.</summary>
    /// <param name="wanted">The address of the opening is kept, whatever it states.</param>
    public static Change<Account>? Change(Account account, PersonalDetails wanted, OwnerAct act)
    {
        var next = wanted with { Address = account.Details?.Address };
        return account.State is not AccountState.Active || next == (account.Details ?? new())
            ? null
            : new(account with { Details = next }, OwnerJournal.Of(account, OwnerJournal.ChangeDetails, act));
    }
}
