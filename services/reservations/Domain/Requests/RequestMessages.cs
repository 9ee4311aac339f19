using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Reservations.Domain.Requests;

/// <summary>The messages about an applied request. Both are published by the planning's write: an activity without a capacity
/// accepts at once.</summary>
internal static class RequestMessages
{
    public static object[] Of(ReservationRequest request, RequestPart part) =>
    [
        (long version) => new ReservationsRequested
        {
            RequestId = request.Id, Number = request.Number, HouseholdId = request.HouseholdId, ChildId = part.ChildId,
            EnrolmentId = part.EnrolmentId, RequestedBy = request.SubmittedBy, Version = version, RequestedAt = request.SubmittedAt,
            Added = part.Added, Removed = part.Removed, MailsTo = MailsTo(request),
        },
        (long version) => new ReservationsDecided
        {
            RequestId = request.Id, Number = request.Number, HouseholdId = request.HouseholdId, ChildId = part.ChildId,
            EnrolmentId = part.EnrolmentId, RequestedBy = request.SubmittedBy, Version = version, DecidedAt = request.SubmittedAt,
            Decision = Decision.Accepted, Added = part.Added, Removed = part.Removed, MailsTo = MailsTo(request),
        },
    ];

    private static IReadOnlyList<string>? MailsTo(ReservationRequest request) => request.OnBehalf is null ? null : request.Recipients;
}
