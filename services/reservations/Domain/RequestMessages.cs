using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Reservations.Domain;

/// <summary>What the others are told of a request. Both mails leave with the write that took it: an activity without a
/// capacity accepts at once.</summary>
internal static class RequestMessages
{
    /// <param name="version">The planning's, after that write.</param>
    /// <param name="mailsTo">The account of the adult whom both mails greet.</param>
    public static object[] Of(Enrolment enrolment, long version, ReservationRequest request, string mailsTo) =>
    [
        new ReservationsRequested
        {
            RequestId = request.Id, Number = request.Number, HouseholdId = request.HouseholdId, ChildId = enrolment.ChildId,
            EnrolmentId = enrolment.Id, RequestedBy = mailsTo, Version = version, RequestedAt = request.SubmittedAt,
            Added = request.Added, Removed = request.Removed,
        },
        new ReservationsDecided
        {
            RequestId = request.Id, Number = request.Number, HouseholdId = request.HouseholdId, ChildId = enrolment.ChildId,
            EnrolmentId = enrolment.Id, RequestedBy = mailsTo, Version = version, DecidedAt = request.SubmittedAt,
            Decision = Decision.Accepted, Added = request.Added, Removed = request.Removed,
        },
    ];
}
