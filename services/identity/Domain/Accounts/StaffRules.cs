using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>
/// What an administrator changes in the access of an account of staff. The own account may be narrowed, never extended.
/// </summary>
internal static class StaffRules
{
    /// <summary>The households of one person, those of the other parents of shared children included.</summary>
    public const int MaxOwnHouseholds = 5;

    public static ReviewRights RightsOf(Account account) =>
        account.ReviewRights is { } narrowed ? ReviewRights.Of(narrowed) : ReviewRights.All;

    /// <param name="rights">Null for everything.</param>
    /// <param name="seen">The version that the administrator saw; null to replace any.</param>
    public static StaffFault? CheckReviewRights(
        Account account, IReadOnlyList<ReviewRight>? rights, Actor administrator, long? seen = null)
    {
        if (administrator.AccountId == account.Id && IsExtended(RightsOf(account), rights))
            return StaffFault.OwnAccount;
        // A repeat of the same request finds what the first one saved.
        return seen is { } version && version != account.ReviewRightsVersion && IsChanged(account, rights)
            ? StaffFault.ChangedMeanwhile
            : null;
    }

    /// <summary>The account with these rights, and a journal entry per right that is given or taken away; null when nothing
    /// changes.</summary>
    public static Change<Account>? ChangeReviewRights(
        Account account, IReadOnlyList<ReviewRight>? rights, Actor administrator, DateTimeOffset now)
    {
        var changed = account with { ReviewRights = rights, ReviewRightsVersion = account.ReviewRightsVersion + 1 };
        string[] before = [.. Words(RightsOf(account))], after = [.. Words(RightsOf(changed))];
        JournalEntry[] entries =
        [
            .. after.Except(before, StringComparer.Ordinal).Select(one => Right(StaffJournal.GiveReviewRight, one)),
            .. before.Except(after, StringComparer.Ordinal).Select(one => Right(StaffJournal.TakeReviewRight, one)),
        ];
        return entries.Length == 0 ? null : new(changed, entries);

        JournalEntry Right(string action, string right) => StaffJournal.OfRight(account, right, administrator, action, now);
    }

    public static StaffFault? CheckAddition(Account account, IReadOnlyList<string> householdIds) =>
        Unlisted(account, householdIds) is { Length: > 0 } added && account.OwnHouseholdIds.Count + added.Length > MaxOwnHouseholds
            ? StaffFault.TooManyHouseholds
            : null;

    /// <summary>Null when all are listed already.</summary>
    public static Change<Account>? AddHouseholds(
        Account account, IReadOnlyList<string> householdIds, Actor administrator, DateTimeOffset now) =>
        Unlisted(account, householdIds) is { Length: > 0 } added
            ? new(
                account with { OwnHouseholdIds = [.. account.OwnHouseholdIds, .. added] },
                [.. added.Select(id => StaffJournal.OfHousehold(account, id, administrator, StaffJournal.AddOwnHousehold, now))])
            : null;

    public static StaffFault? CheckRemoval(Account account, Actor administrator) =>
        administrator.AccountId == account.Id ? StaffFault.OwnAccount : null;

    /// <summary>Null when it is not listed.</summary>
    public static Change<Account>? RemoveHousehold(Account account, string householdId, Actor administrator, DateTimeOffset now) =>
        account.OwnHouseholdIds.Contains(householdId, StringComparer.Ordinal)
            ? new(
                account with { OwnHouseholdIds = [.. account.OwnHouseholdIds.Where(id => id != householdId)] },
                StaffJournal.OfHousehold(account, householdId, administrator, StaffJournal.RemoveOwnHousehold, now))
            : null;

    private static string[] Unlisted(Account account, IReadOnlyList<string> householdIds) =>
        [.. householdIds.Except(account.OwnHouseholdIds, StringComparer.Ordinal)];

    private static bool IsChanged(Account account, IReadOnlyList<ReviewRight>? rights) =>
        !Words(RightsOf(account)).ToHashSet(StringComparer.Ordinal).SetEquals(Words(RightsOf(account with { ReviewRights = rights })));

    private static bool IsExtended(ReviewRights before, IReadOnlyList<ReviewRight>? after) => !before.IsAll
        && (after is null || after.Any(right => !before.Covers(right.Kind, right.PlaceId is { } place ? [place] : [])));

    private static string[] Words(ReviewRights rights) => $"{rights}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
