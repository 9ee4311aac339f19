namespace EspaceFamille.Contracts.Requests;

/// <summary>
/// One line of a list of requests. Each service lists the requests that it keeps with this record, newest first; the portal merges
/// the lists.
/// </summary>
/// <param name="Id">The id of the request.</param>
/// <param name="Number" example="ABS-2026-000123">The request's number, as the family reads it.</param>
/// <param name="Kind">What the request is about.</param>
/// <param name="State">How far the request is.</param>
/// <param name="At" example="2026-12-02T08:15:00Z">The instant of its submission.</param>
/// <param name="ChildId">The child's id, the same in both households of a child in shared custody; null where it concerns no child.</param>
/// <param name="ChildName" example="Charlotte TOULEMONDE">
/// Null until identity's message about the household has been consumed, and where it concerns no child.
/// </param>
/// <param name="From" example="2026-12-14">First day, inclusive; null where it concerns no days.</param>
/// <param name="To" example="2026-12-18">Last day, inclusive; null where it concerns no days.</param>
/// <param name="Days" example="4">The number of days that it concerns.</param>
public sealed record RequestSummary(
    string Id, string Number, RequestKind Kind, RequestState State, DateTimeOffset At, string? ChildId, string? ChildName,
    DateOnly? From, DateOnly? To, int Days)
{
    /// <summary>Of a request for reservations, the number of days that become reserved; null for other requests.</summary>
    /// <example>2</example>
    public int? Added { get; init; }

    /// <summary>Of a request for reservations, the number of days that become free; null for other requests.</summary>
    /// <example>1</example>
    public int? Removed { get; init; }

    /// <summary>Of a request that waits for the proof that it was declared without, until when it is added; else null.</summary>
    /// <example>2026-12-04T08:15:00Z</example>
    public DateTimeOffset? ProofDeadline { get; init; }

    /// <summary>Of such a request, until when late proof is accepted; else null.</summary>
    /// <example>2026-12-28T22:59:59Z</example>
    public DateTimeOffset? ProofLastResort { get; init; }
}
