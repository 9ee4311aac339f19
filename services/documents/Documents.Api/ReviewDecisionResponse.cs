using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>The decision of a review; also the facts of the problem <c>review-already-decided</c>.</summary>
/// <param name="DecidedBy">The agent's account; null when the town's setting decided.</param>
public sealed record ReviewDecisionResponse(
    RequestKind RequestKind,
    string RequestId,
    ReviewDecision? Decision,
    RefusalReason? Reason,
    string? Words,
    string? DecidedBy,
    DateTimeOffset? DecidedAt);
