namespace EspaceFamille.Documents.Api;

/// <summary>Who is to decide a review.</summary>
public sealed record AssignReviewRequest
{
    /// <summary>The agent's account; null for nobody.</summary>
    /// <example>0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a60</example>
    public string? AccountId { get; init; }
}
