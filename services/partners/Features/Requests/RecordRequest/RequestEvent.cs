using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Partners.Domain.Events;
using EspaceFamille.Partners.Domain.Identifiers;
using EspaceFamille.Partners.Domain.Subjects;

namespace EspaceFamille.Partners.Features.Requests.RecordRequest;

/// <summary>What other systems learn of a request for reservations.</summary>
internal static class RequestEvent
{
    public static Observation Of(ReservationsRequested message, string place) => new(
        SubjectIds.Request(message.Request.Id, message.EnrolmentId), EventType.ReservationsRequested, place, 2 * message.Version,
        message.RequestedAt, version => new RequestData
        {
            Request = PersonalId.Request(message.Request.Id),
            Number = PersonalId.Number(message.Request.Number),
            Enrolment = PersonalId.Enrolment(message.EnrolmentId),
            Place = place,
            State = RequestStatus.Requested,
            Added = message.Added,
            Removed = message.Removed,
            Version = version,
        });

    /// <summary>The decision has the planning's version of the request itself: it counts as the later one of the two.</summary>
    public static Observation Of(ReservationsDecided message, string place) => new(
        SubjectIds.Request(message.Request.Id, message.EnrolmentId), EventType.ReservationsDecided, place, (2 * message.Version) + 1,
        message.DecidedAt, version => new RequestData
        {
            Request = PersonalId.Request(message.Request.Id),
            Number = PersonalId.Number(message.Request.Number),
            Enrolment = PersonalId.Enrolment(message.EnrolmentId),
            Place = place,
            State = message.Decision is Decision.Accepted ? RequestStatus.Accepted : RequestStatus.Refused,
            Added = message.Added,
            Removed = message.Removed,
            Version = version,
        });
}
