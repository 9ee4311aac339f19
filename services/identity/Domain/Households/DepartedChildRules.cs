using EspaceFamille.Contracts.Requests;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>
/// Contact facts of children that the town's files no longer have: kept for a time, since a child may be in the next files again, then
/// erased.
/// </summary>
internal static class DepartedChildRules
{
    /// <summary>
    /// The departures after an import. A child that was absent before keeps its date, one that is present again has none.
    /// </summary>
    /// <param name="present">The ids of the children that the files have in the household.</param>
    public static IReadOnlyList<DepartedChild> Next(Household stored, IReadOnlyCollection<string> present, DateTimeOffset now) =>
    [
        .. stored.DepartedChildren.Where(child => !present.Contains(child.ChildId, StringComparer.Ordinal)),
        .. WithFacts(stored).Where(id => !present.Contains(id, StringComparer.Ordinal)
            && stored.DepartedChildren.All(child => child.ChildId != id)).Select(id => new DepartedChild(id, now)),
    ];

    /// <summary>
    /// Lists the children who left unlisted, in an import of an earlier version. Their period begins with the departure of the household,
    /// or where that is not known with the listing. Null where there are none.
    /// </summary>
    public static Household? List(Household household, DateTimeOffset now)
    {
        string[] present = household.LeftFilesAt is null ? [.. household.Children.Select(child => child.Id)] : [];
        var departed = household.DepartedChildren.Select(child => child.ChildId);
        return WithFacts(household).Except(present, StringComparer.Ordinal).Except(departed, StringComparer.Ordinal).Any()
            ? household with { DepartedChildren = Next(household, present, household.LeftFilesAt ?? now) }
            : null;
    }

    /// <summary>
    /// Erases contact facts and requests of the children who left until that instant, but for those that an agent has still to decide.
    /// Null where there are none.
    /// </summary>
    /// <param name="receipt">The entry for the journal.</param>
    public static Change<Household>? Erase(Household household, DateTimeOffset limit, JournalEntry receipt)
    {
        var ended = household.DepartedChildren.Where(child => child.LeftFilesAt <= limit).Select(child => child.ChildId)
            .ToHashSet(StringComparer.Ordinal);
        return ended.Count == 0
            ? null
            : new(
                household with
                {
                    DepartedChildren = [.. household.DepartedChildren.Where(child => !ended.Contains(child.ChildId))],
                    ChildContacts = [.. household.ChildContacts.Where(contact => !ended.Contains(contact.ChildId))],
                    ChildRequests = [.. household.ChildRequests.Where(one => one.ChildId is not { } id || !ended.Contains(id))],
                    AddressRequests =
                    [
                        .. household.AddressRequests.Where(one =>
                            one.Head.ChildId is not { } id || !ended.Contains(id) || one.State is RequestState.UnderReview),
                    ],
                },
                receipt);
    }

    private static IEnumerable<string> WithFacts(Household household) => household.ChildContacts.Select(contact => contact.ChildId)
        .Concat(household.ChildRequests.Select(request => request.ChildId).OfType<string>())
        .Concat(household.AddressRequests.Select(request => request.Head.ChildId).OfType<string>())
        .Distinct(StringComparer.Ordinal);
}
