using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Reservations.Domain.Enrolments;

/// <summary>What a write of an enrolment publishes: its whole state.</summary>
internal static class EnrolmentMessages
{
    /// <summary>A function of the enrolment's new version.</summary>
    /// <param name="placeCode">The code of its place in the town's files.</param>
    public static Func<long, EnrolmentChanged> Of(Enrolment enrolment, string placeCode, DateTimeOffset now) => version =>
        new EnrolmentChanged
        {
            EnrolmentId = enrolment.Id,
            Version = version,
            ChangedAt = now,
            ChildId = enrolment.ChildId,
            HouseholdIds = enrolment.HouseholdIds,
            Activity = enrolment.Activity,
            PlaceId = placeCode,
            Group = enrolment.Group,
            Class = enrolment.Class,
            From = enrolment.From,
            To = enrolment.To,
        };
}
