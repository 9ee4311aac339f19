using EspaceFamille.Platform;

namespace EspaceFamille.Reservations.Domain.Enrolments;

/// <summary>How an import changes an enrolment. No other service has copies of enrolments yet: no message is published.</summary>
internal static class EnrolmentRules
{
    public static Change<Enrolment> Create(Enrolment enrolment) => new(enrolment);

    /// <summary>The stored enrolment with what the town's files have now; null when that is the same.</summary>
    public static Change<Enrolment>? Update(Enrolment stored, Enrolment imported)
    {
        var next = imported with { Version = stored.Version, HouseholdIds = stored.HouseholdIds };
        var isSame = stored == next && stored.HouseholdIds.SequenceEqual(imported.HouseholdIds, StringComparer.Ordinal);
        return isSame ? null : new Change<Enrolment>(imported with { Version = stored.Version });
    }

    /// <summary>The enrolment with yesterday as its last day; null when it has ended already.</summary>
    public static Change<Enrolment>? End(Enrolment stored, DateOnly today) =>
        stored.To < today ? null : new Change<Enrolment>(stored with { To = today.AddDays(-1) });
}
