using EspaceFamille.Contracts.Identity;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>The message that a write of an account of staff publishes: what it may review, when that is new or has changed.</summary>
internal static class StaffMessages
{
    /// <summary>Nothing for an account that reviews no requests and did not before, such as a family's.</summary>
    public static IReadOnlyList<object> Between(Account? before, Account after) =>
        !(IsAgent(after) || (before is not null && IsAgent(before))) || (before is not null && IsSame(before, after)) ? [] : [Of(after)];

    private static Func<long, StaffAccessChanged> Of(Account account) => version => new StaffAccessChanged
    {
        AccountId = account.Id,
        Version = version,
        ReviewRights = RightsOf(account),
        OwnHouseholdIds = account.OwnHouseholdIds,
    };

    private static bool IsSame(Account before, Account after) => before.Role == after.Role
        && RightsOf(before) == RightsOf(after)
        && before.OwnHouseholdIds.SequenceEqual(after.OwnHouseholdIds, StringComparer.Ordinal);

    /// <summary>Empty for an account that cannot sign in, or whose role reviews nothing.</summary>
    private static string RightsOf(Account account) =>
        account.State is AccountState.Active && IsAgent(account) ? $"{StaffRules.RightsOf(account)}" : "";

    private static bool IsAgent(Account account) => Roles.Agents.Contains(account.Role, StringComparer.Ordinal);
}
