using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>The decision of a review; also the facts of the problems about a decision that applies already.</summary>
/// <param name="RequestKind">The kind of the request.</param>
/// <param name="RequestId">The request's id.</param>
/// <param name="Decision">Null until the review is decided.</param>
/// <param name="Reason">Null unless the documents were refused.</param>
/// <param name="Words" example="Le certificat ne porte pas le nom de l’enfant.">
/// The agent's message to the family, with a refusal.
/// </param>
/// <param name="DecidedBy" example="0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a60">
/// The agent's account; null when the town's setting decided.
/// </param>
/// <param name="DecidedAt" example="2026-12-03T09:20:00Z">Null until the review is decided.</param>
public sealed record ReviewDecisionResponse(
    RequestKind RequestKind,
    string RequestId,
    ReviewDecision? Decision,
    RefusalReason? Reason,
    string? Words,
    string? DecidedBy,
    DateTimeOffset? DecidedAt)
{
    /// <summary>The number of the decision in its review: 1 for the first, 0 before it.</summary>
    /// <example>1</example>
    public int Number { get; init; }

    /// <summary>The reason as the town's list worded it at the decision; null in decisions of earlier versions.</summary>
    public TownReason? TownReason { get; init; }
}
