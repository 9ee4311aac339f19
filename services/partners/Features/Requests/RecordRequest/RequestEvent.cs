using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Partners.Domain.Events;
using EspaceFamille.Partners.Domain.Identifiers;
using EspaceFamille.Partners.Domain.Subjects;

namespace EspaceFamille.Partners.Features.Requests.RecordRequest;

/// <summary>What other systems learn of a request for reservations.</summary>
internal static class RequestEvent
{
    public static Observation Of(ReservationsRequested message, string place) => Of(
        message.Request, message.EnrolmentId, place, EventType.ReservationsRequested, 2 * message.Version, message.RequestedAt,
        RequestStatus.Requested, message.Added, message.Removed);

    /// <summary>The decision has the planning's version of the request itself: it counts as the later one of the two.</summary>
    public static Observation Of(ReservationsDecided message, string place) => Of(
        message.Request, message.EnrolmentId, place, EventType.ReservationsDecided, (2 * message.Version) + 1, message.DecidedAt,
        message.Decision is Decision.Accepted ? RequestStatus.Accepted : RequestStatus.Refused, message.Added, message.Removed);

    private static Observation Of(
        RequestHead request, string enrolmentId, string place, EventType type, long sourceVersion, DateTimeOffset at, RequestStatus state,
        IReadOnlyList<DateOnly> added, IReadOnlyList<DateOnly> removed) => new(
        SubjectIds.Request(request.Id, enrolmentId), type, place, sourceVersion, at, version => new RequestData
        {
            Request = PersonalId.Request(request.Id),
            Number = PersonalId.Number(request.Number),
            Enrolment = PersonalId.Enrolment(enrolmentId),
            Place = place,
            State = state,
            Added = added,
            Removed = removed,
            Version = version,
        });
}
