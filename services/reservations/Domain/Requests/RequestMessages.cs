using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Platform;

namespace EspaceFamille.Reservations.Domain.Requests;

/// <summary>The messages about an applied request. Both are published by the planning's write: an activity without a capacity
/// accepts at once.</summary>
internal static class RequestMessages
{
    public static object[] Of(ReservationRequest request, RequestPart part) =>
    [
        .. Entries(request),
        (long version) => new ReservationsRequested
        {
            Request = Head(request, part), EnrolmentId = part.EnrolmentId, Version = version, RequestedAt = request.SubmittedAt,
            Added = part.Added, Removed = part.Removed,
        },
        (long version) => new ReservationsDecided
        {
            Request = Head(request, part), EnrolmentId = part.EnrolmentId, Version = version, DecidedAt = request.SubmittedAt,
            Decision = Decision.Accepted, Added = part.Added, Removed = part.Removed,
        },
    ];

    private static RequestHead Head(ReservationRequest request, RequestPart part) => new()
    {
        Id = request.Id,
        Number = request.Number,
        HouseholdId = request.HouseholdId,
        ChildId = part.ChildId,
        Activities = part.Activity.Length > 0 ? [part.Activity] : [],
        SubmittedBy = request.SubmittedBy,
        Recipients = request.Recipients,
        OnBehalf = request.OnBehalf?.AccountId,
    };

    /// <summary>The journal's entry of an agent's act. Its id is derived from the request's, so that it is written once.</summary>
    private static IEnumerable<JournalEntry> Entries(ReservationRequest request)
    {
        if (request.OnBehalf is not { } onBehalf)
            yield break;
        yield return new($"submit-{request.Id}", request.SubmittedAt, onBehalf.AccountId, request.Role, request.HouseholdId,
            JournalActions.SubmitRequest)
        {
            SubjectKind = JournalActions.Request,
            SubjectId = request.Id,
            Reason = onBehalf.Reason,
        };
    }
}
