namespace EspaceFamille.Documents.Api;

/// <summary>An agent's refusal.</summary>
public sealed record RefuseReviewRequest
{
    public required RefusalReason Reason { get; init; }

    /// <summary>What the family reads beside the reason: at most 500 characters, required with <see cref="RefusalReason.Other"/>.</summary>
    public string? Words { get; init; }
}
