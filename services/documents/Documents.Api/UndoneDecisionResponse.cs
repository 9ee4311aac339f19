namespace EspaceFamille.Documents.Api;

/// <summary>A decision that its agent changed.</summary>
/// <param name="Number" example="1">Its number in the review.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Reason">Null unless the documents were refused.</param>
/// <param name="DecidedAt" example="2026-12-03T09:20:00Z">When it was made.</param>
/// <param name="ChangeReason" example="Le certificat a été lu trop vite.">
/// Why the agent changed it; null once its retention has ended.
/// </param>
public sealed record UndoneDecisionResponse(
    int Number, ReviewDecision Decision, RefusalReason? Reason, DateTimeOffset DecidedAt, string? ChangeReason)
{
    /// <summary>The reason as the town's list worded it at the decision; null in decisions of earlier versions.</summary>
    public TownReason? TownReason { get; init; }
}
