namespace EspaceFamille.Reservations.Api;

/// <summary>The town accepts that the proof of an absence with this reason follows the declaration.</summary>
/// <param name="Reason">The reason of the absence.</param>
/// <param name="Deadline" example="2026-12-04T08:15:00Z">Until when the proof is added, for a declaration that is sent now.</param>
/// <param name="LastResort" example="2026-12-28T22:59:59Z">Until when late proof is still accepted.</param>
public sealed record LaterProofResponse(AbsenceReason Reason, DateTimeOffset Deadline, DateTimeOffset LastResort);

/// <summary>The proof that an absence was declared without.</summary>
/// <param name="Deadline" example="2026-12-04T08:15:00Z">Until when, inclusive, it is added in time.</param>
/// <param name="LastResort" example="2026-12-28T22:59:59Z">
/// Until when, inclusive, late proof is accepted: without proof the town refuses the absence then.
/// </param>
/// <param name="ReceivedAt" example="2026-12-03T18:05:00Z">When the family added it; null while it is awaited.</param>
public sealed record AwaitedProofResponse(DateTimeOffset Deadline, DateTimeOffset LastResort, DateTimeOffset? ReceivedAt);
