using EspaceFamille.Platform;

namespace EspaceFamille.Reservations.Domain.Enrolments;

/// <summary>How an import changes an enrolment. Each change publishes the enrolment's new state.</summary>
internal static class EnrolmentRules
{
    /// <param name="placeCode">The code of the enrolment's place in the town's files.</param>
    public static Change<Enrolment> Create(Enrolment enrolment, string placeCode, DateTimeOffset now) =>
        new(enrolment, EnrolmentMessages.Of(enrolment, placeCode, now));

    /// <summary>The stored enrolment with what the town's files have now; null when that is the same.</summary>
    public static Change<Enrolment>? Update(Enrolment stored, Enrolment imported, string placeCode, DateTimeOffset now)
    {
        var next = imported with { Version = stored.Version, HouseholdIds = stored.HouseholdIds };
        var isSame = stored == next && stored.HouseholdIds.SequenceEqual(imported.HouseholdIds, StringComparer.Ordinal);
        return isSame ? null : Create(imported with { Version = stored.Version }, placeCode, now);
    }

    /// <summary>The enrolment unchanged, published again.</summary>
    public static Change<Enrolment> Republish(Enrolment stored, string placeCode, DateTimeOffset now) => Create(stored, placeCode, now);

    /// <summary>The enrolment with yesterday as its last day; null when it has ended already.</summary>
    public static Change<Enrolment>? End(Enrolment stored, DateOnly today, string placeCode, DateTimeOffset now) =>
        stored.To < today ? null : Create(stored with { To = today.AddDays(-1) }, placeCode, now);
}
