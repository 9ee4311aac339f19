using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Reservations.Domain;

/// <summary>What the others are told of a request. Both mails leave with the write that took it: an activity without a
/// capacity accepts at once.</summary>
internal static class RequestMessages
{
    /// <param name="version">The planning's, after that write.</param>
    public static object[] Of(Enrolment enrolment, long version, ReservationRequest request) =>
    [
        new ReservationsRequested
        {
            RequestId = request.Id, Number = request.Number, HouseholdId = request.HouseholdId, ChildId = enrolment.ChildId,
            EnrolmentId = enrolment.Id, RequestedBy = request.SubmittedBy, Version = version, RequestedAt = request.SubmittedAt,
            Added = request.Added, Removed = request.Removed, MailsTo = request.MailsTo,
        },
        new ReservationsDecided
        {
            RequestId = request.Id, Number = request.Number, HouseholdId = request.HouseholdId, ChildId = enrolment.ChildId,
            EnrolmentId = enrolment.Id, RequestedBy = request.SubmittedBy, Version = version, DecidedAt = request.SubmittedAt,
            Decision = Decision.Accepted, Added = request.Added, Removed = request.Removed, MailsTo = request.MailsTo,
        },
    ];
}
