namespace EspaceFamille.Documents.Api;

/// <summary>An agent's refusal.</summary>
public sealed record RefuseReviewRequest
{
    /// <summary>Why the documents are refused.</summary>
    public required RefusalReason Reason { get; init; }

    /// <summary>What the family reads beside the reason: at most 500 characters, required with <see cref="RefusalReason.Other"/>.</summary>
    /// <example>Le certificat ne porte pas le nom de l’enfant.</example>
    public string? Words { get; init; }
}
