using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Reservations.Domain.Plannings;

namespace EspaceFamille.Reservations.Domain.Requests;

/// <summary>Applies a stored request to a planning. It may be called again after a crash, a duplicate or a race: the result is
/// the same, because the request's own instant decides and the planning remembers what was applied.</summary>
internal static class RequestRules
{
    /// <summary>Whether the planning already carries the request.</summary>
    public static bool IsApplied(Planning planning, string requestId) =>
        planning.AppliedRequests.Contains(requestId, StringComparer.Ordinal);

    /// <summary>The planning with the part's days and the messages about it; null when a rule now refuses a day, or when the
    /// planning, or what would happen to its days, is no longer what was displayed.</summary>
    public static PlanningChange? Apply(PlanningContext context, ReservationRequest request, RequestPart part)
    {
        var planning = context.Planning;
        if (!PlanningVersion.Allows(request.ExpectedVersions, planning))
            return null;
        var decision = ReservationRules.Decide(
            context, part.Added, part.Removed, request.SubmittedAt, pastNotice: request.OnBehalf is not null);
        if (part.Digest is { } shown && shown != RequestDigest.Of(request.HouseholdId, context, part.Added, part.Removed))
            return null;
        return decision.IsRefused ? null : new PlanningChange(
            context,
            planning with
            {
                Days = DaysAfter(planning, part, request),
                Cancelled = [.. planning.Cancelled.Where(day => !part.Added.Contains(day.Day) && !part.Removed.Contains(day.Day))],
                AppliedRequests = [.. planning.AppliedRequests.TakeLast(Planning.RememberedRequests - 1), request.Id],
            },
            CauseOf(request),
            RequestMessages.Of(request, part));
    }

    /// <summary>Whether all parts are marked as applied.</summary>
    public static bool IsTaken(ReservationRequest request) => request.Parts.All(part => part.State is RequestPartState.Taken);

    /// <summary>The request with all parts marked as applied.</summary>
    public static ReservationRequest Take(ReservationRequest request) =>
        request with { Parts = [.. request.Parts.Select(part => part with { State = RequestPartState.Taken })] };

    private static PlanningCause CauseOf(ReservationRequest request) => new(
        ChangeCauseKind.Request, request.Id, request.Number, request.SubmittedAt,
        request.OnBehalf is null ? ChangeActor.Household : ChangeActor.Agent)
    {
        HouseholdId = request.OnBehalf is null ? request.HouseholdId : null,
    };

    private static SortedDictionary<DateOnly, PlanningDay> DaysAfter(Planning planning, RequestPart part, ReservationRequest request)
    {
        var days = new SortedDictionary<DateOnly, PlanningDay>(planning.Days.ToDictionary());
        foreach (var day in part.Removed) days.Remove(day);
        foreach (var day in part.Added)
            days[day] = new(DayState.Reserved, RequestId: request.Id) { HouseholdId = request.HouseholdId };
        return days;
    }
}
