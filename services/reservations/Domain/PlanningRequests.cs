namespace EspaceFamille.Reservations.Domain;

/// <summary>How an accepted request changes a planning.</summary>
internal static class PlanningRequests
{
    /// <summary>The planning with the request's days made and the request kept. The rules have said yes before.</summary>
    public static Planning Take(this Planning planning, ReservationRequest request) => planning with
    {
        Days = Apply(planning, request.Added, request.Removed, request.Id),
        Requests = [.. planning.Requests, request],
    };

    /// <summary>The days of the planning once an accepted change is made in the name of a request.</summary>
    public static IReadOnlyDictionary<DateOnly, PlanningDay> Apply(
        Planning planning, IEnumerable<DateOnly> added, IEnumerable<DateOnly> removed, string requestId)
    {
        var days = new SortedDictionary<DateOnly, PlanningDay>(planning.Days.ToDictionary());
        foreach (var day in removed) days.Remove(day);
        foreach (var day in added) days[day] = new(DayState.Reserved, RequestId: requestId);
        return days;
    }
}

/// <summary>Either the days to add and to remove, or the refusals; never both.</summary>
internal sealed record ReservationDecision(
    IReadOnlyList<DateOnly> Added, IReadOnlyList<DateOnly> Removed, IReadOnlyList<DayRefusal> Refusals)
{
    public bool IsRefused => Refusals.Count > 0;

    /// <summary>Nothing was refused because nothing was asked.</summary>
    public bool IsEmpty => Added.Count + Removed.Count + Refusals.Count == 0;
}
