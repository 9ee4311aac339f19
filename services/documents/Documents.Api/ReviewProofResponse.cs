namespace EspaceFamille.Documents.Api;

/// <summary>The proof that a request was declared without.</summary>
/// <param name="Deadline" example="2026-12-04T08:15:00Z">Until when, inclusive, it is added in time.</param>
/// <param name="LastResort" example="2026-12-28T22:59:59Z">
/// Until when, inclusive, late proof is accepted: without proof the request is refused then.
/// </param>
/// <param name="IsAwaited" example="true">The review waits for it.</param>
/// <param name="RemindedAt" example="2026-12-03T08:15:00Z">When the family was reminded; null before.</param>
/// <param name="ReceivedAt" example="2026-12-03T18:05:00Z">When the family added it; null where it did not.</param>
/// <param name="IsLate" example="false">It was added after the deadline.</param>
public sealed record ReviewProofResponse(
    DateTimeOffset Deadline, DateTimeOffset LastResort, bool IsAwaited, DateTimeOffset? RemindedAt, DateTimeOffset? ReceivedAt,
    bool IsLate);
