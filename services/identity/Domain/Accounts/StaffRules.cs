using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>
/// What an administrator changes in the access of an account of staff. The own account may be narrowed, never extended.
/// </summary>
internal static class StaffRules
{
    /// <summary>The households of one person: a family has one, or two with the other parent's.</summary>
    public const int MaxOwnHouseholds = 5;

    public static ReviewRights RightsOf(Account account) =>
        account.ReviewRights is { } narrowed ? ReviewRights.Of(narrowed) : ReviewRights.All;

    /// <param name="rights">Null for everything.</param>
    public static StaffFault? CheckReviewRights(Account account, IReadOnlyList<ReviewRight>? rights, Actor administrator) =>
        administrator.AccountId == account.Id && IsExtended(RightsOf(account), rights) ? StaffFault.OwnAccount : null;

    /// <summary>The account with these rights, and a journal entry per right that is given or taken away; null when nothing
    /// changes.</summary>
    public static Change<Account>? ChangeReviewRights(
        Account account, IReadOnlyList<ReviewRight>? rights, Actor administrator, DateTimeOffset now)
    {
        var changed = account with { ReviewRights = rights };
        string[] before = [.. Words(RightsOf(account))], after = [.. Words(RightsOf(changed))];
        JournalEntry[] entries =
        [
            .. after.Except(before, StringComparer.Ordinal).Select(one => Right(StaffJournal.GiveReviewRight, one)),
            .. before.Except(after, StringComparer.Ordinal).Select(one => Right(StaffJournal.TakeReviewRight, one)),
        ];
        return entries.Length == 0 ? null : new(changed, entries);

        JournalEntry Right(string action, string right) => StaffJournal.OfRight(account, right, administrator, action, now);
    }

    public static StaffFault? CheckAddition(Account account, string householdId) =>
        account.OwnHouseholdIds.Count >= MaxOwnHouseholds && !account.OwnHouseholdIds.Contains(householdId, StringComparer.Ordinal)
            ? StaffFault.TooManyHouseholds
            : null;

    /// <summary>Null when it is listed already.</summary>
    public static Change<Account>? AddHousehold(Account account, string householdId, Actor administrator, DateTimeOffset now) =>
        account.OwnHouseholdIds.Contains(householdId, StringComparer.Ordinal)
            ? null
            : new(
                account with { OwnHouseholdIds = [.. account.OwnHouseholdIds, householdId] },
                StaffJournal.OfHousehold(account, householdId, administrator, StaffJournal.AddOwnHousehold, now));

    public static StaffFault? CheckRemoval(Account account, Actor administrator) =>
        administrator.AccountId == account.Id ? StaffFault.OwnAccount : null;

    /// <summary>Null when it is not listed.</summary>
    public static Change<Account>? RemoveHousehold(Account account, string householdId, Actor administrator, DateTimeOffset now) =>
        account.OwnHouseholdIds.Contains(householdId, StringComparer.Ordinal)
            ? new(
                account with { OwnHouseholdIds = [.. account.OwnHouseholdIds.Where(id => id != householdId)] },
                StaffJournal.OfHousehold(account, householdId, administrator, StaffJournal.RemoveOwnHousehold, now))
            : null;

    private static bool IsExtended(ReviewRights before, IReadOnlyList<ReviewRight>? after) => !before.IsAll
        && (after is null || after.Any(right => !before.Covers(right.Kind, right.PlaceId is { } place ? [place] : [])));

    private static string[] Words(ReviewRights rights) => $"{rights}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
