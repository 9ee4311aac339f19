using EspaceFamille.Identity.Domain.Households;

namespace EspaceFamille.Identity.Features.Operations.ImportTown;

/// <summary>
/// The households and adults that the files no longer have: their links end, and come back with them. Their keys open nothing meanwhile.
/// </summary>
internal static class Departures
{
    /// <summary>The household itself left; null where that is known and none of its adults has a link.</summary>
    public static Household? Leave(Household household, DateTimeOffset now) =>
        household is { LeftFilesAt: not null, LinkedAccounts.Count: 0 }
            ? null
            : household with
            {
                LeftFilesAt = household.LeftFilesAt ?? now,
                Adults = [.. household.Adults.Select(Departed)],
                DepartedChildren = DepartedChildRules.Next(household, present: [], now),
            };

    /// <summary>Adults left; the same household where none did.</summary>
    /// <param name="staying">The ids of the adults that the files have in it.</param>
    public static Household LeaveWithout(Household household, IReadOnlySet<string> staying)
    {
        Adult[] leaving = [.. household.Adults.Where(adult => !staying.Contains(adult.Id))];
        var ids = leaving.Select(adult => adult.Id).Concat(staying).ToHashSet(StringComparer.Ordinal);
        return leaving.Length == 0 && !household.FormerAdults.Any(adult => staying.Contains(adult.Id))
            ? household
            : household with
            {
                Adults = [.. household.Adults.Where(adult => staying.Contains(adult.Id))],
                FormerAdults = [.. household.FormerAdults.Where(adult => !ids.Contains(adult.Id)), .. leaving.Select(Departed)],
            };
    }

    private static Adult Departed(Adult adult) => adult.AccountId is not { } account
        ? adult
        : adult with { AccountId = null, DepartedAccountId = account };
}
