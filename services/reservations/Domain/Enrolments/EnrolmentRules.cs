using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;

namespace EspaceFamille.Reservations.Domain.Enrolments;

/// <summary>How an import changes an enrolment, with the message that each write publishes.</summary>
internal static class EnrolmentRules
{
    public static Change<Enrolment> Create(Enrolment enrolment) => Publish(enrolment);

    /// <summary>The stored enrolment with what the town's files have now; null when that is the same.</summary>
    public static Change<Enrolment>? Update(Enrolment stored, Enrolment imported)
    {
        var next = imported with { Version = stored.Version, HouseholdIds = stored.HouseholdIds };
        var isSame = stored == next && stored.HouseholdIds.SequenceEqual(imported.HouseholdIds, StringComparer.Ordinal);
        return isSame ? null : Publish(imported with { Version = stored.Version });
    }

    /// <summary>The last day of an enrolment that ends before today; unchanged when it has ended already.</summary>
    public static Enrolment EndBefore(Enrolment stored, DateOnly today)
    {
        var last = today.AddDays(-1);
        return stored.To <= last ? stored : stored with { To = last };
    }

    private static Change<Enrolment> Publish(Enrolment enrolment) => new(enrolment, (long version) => new EnrolmentChanged
    {
        EnrolmentId = enrolment.Id,
        Version = version,
        ChildId = enrolment.ChildId,
        HouseholdIds = enrolment.HouseholdIds,
        Activity = enrolment.Activity,
        PlaceId = enrolment.PlaceId,
        Group = enrolment.Group,
        From = enrolment.From,
        To = enrolment.To,
    });
}
