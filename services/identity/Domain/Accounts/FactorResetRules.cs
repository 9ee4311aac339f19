using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>
/// A lost second factor of a family: requested by an agent who saw an identity paper, announced by mail, cancelled by the owner, and in
/// effect after a wait. The password stays: the mail address alone, or the password alone, gives no access by it.
/// </summary>
internal static class FactorResetRules
{
    /// <summary>How long the owner can cancel it.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromHours(24);

    /// <summary>Papers that were seen earlier are no proof of who is at the desk.</summary>
    public const int MaxDaysSincePaper = 7;

    /// <summary>Whether an agent may request it: the family has a second factor, and no earlier request waits.</summary>
    public static bool IsPossible(Account account) =>
        account is { State: AccountState.Active, Role: Roles.Family, AuthenticatorKey: not null, FactorReset: null };

    public static bool IsRecent(DateOnly paperSeenOn, DateOnly today) =>
        paperSeenOn <= today && today.DayNumber - paperSeenOn.DayNumber <= MaxDaysSincePaper;

    /// <summary>Null where it is not possible.</summary>
    /// <param name="now">By the system's clock.</param>
    /// <param name="entry">Of the journal.</param>
    public static Change<Account>? Request(Account account, string id, DateTimeOffset now, JournalEntry entry) =>
        IsPossible(account) ? new(account with { FactorReset = new(id, now, now + Wait) }, entry) : null;

    /// <summary>Null when that request does not wait any more.</summary>
    public static Change<Account>? Cancel(Account account, string? id, OwnerAct act) =>
        id is not null && account.FactorReset?.Id == id
            ? new(account with { FactorReset = null }, OwnerJournal.Of(account, FactorJournal.CancelReset, act))
            : null;

    /// <summary>Removes the authenticator and the recovery codes, and ends all sessions. Null before the end of the wait.</summary>
    /// <param name="now">By the system's clock.</param>
    /// <param name="stamp">A new random security stamp.</param>
    /// <param name="messages">The journal's entry and the mail to the owner.</param>
    public static Change<Account>? Apply(Account account, DateTimeOffset now, string stamp, params IReadOnlyList<object> messages)
    {
        if (account.FactorReset is not { } reset || now < reset.EffectiveAt)
            return null;
        var without = account with { FactorReset = null };
        // A disabled or closed account, or one whose owner removed the factor meanwhile, only loses the request.
        return account.State is AccountState.Active && account.AuthenticatorKey is not null
            ? new(
                without with { AuthenticatorKey = null, LastCodeStep = null, RecoveryCodes = [], SecurityStamp = stamp, Devices = [] },
                messages)
            : new(without);
    }
}
