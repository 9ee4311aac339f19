using System.Text.Json;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Partners.Domain.Events;
using EspaceFamille.Partners.Domain.Identifiers;
using EspaceFamille.Partners.Domain.Subjects;

namespace EspaceFamille.Partners.Features.Enrolments.RecordEnrolment;

/// <summary>What other systems learn of an enrolment.</summary>
internal static class EnrolmentEvent
{
    public static Observation Of(EnrolmentChanged message, Subject? stored) => new(
        SubjectIds.Enrolment(message.EnrolmentId), TypeOf(message, stored), message.PlaceId, message.Version, message.ChangedAt,
        version => new EnrolmentData
        {
            Enrolment = PersonalId.Enrolment(message.EnrolmentId),
            Child = PersonalId.Child(message.ChildId),
            Households = [.. message.HouseholdIds.Select(PersonalId.Household)],
            Activity = message.Activity,
            Place = message.PlaceId,
            Group = message.Group,
            Class = message.Class,
            From = message.From,
            To = message.To,
            Version = version,
        });

    /// <summary>An enrolment ends when its last day moves to one that is over at the change.</summary>
    private static EventType TypeOf(EnrolmentChanged message, Subject? stored)
    {
        if (stored is null)
            return EventType.EnrolmentAdded;
        var before = JsonSerializer.Deserialize(stored.Body, EventsJson.Default.EnrolmentData)!;
        var isOver = message.To < DateOnly.FromDateTime(message.ChangedAt.UtcDateTime);
        return isOver && before.To > message.To ? EventType.EnrolmentEnded : EventType.EnrolmentChanged;
    }
}
