namespace EspaceFamille.Documents.Api;

/// <summary>An agent's refusal.</summary>
public sealed record RefuseReviewRequest
{
    /// <summary>Why the documents are refused, for clients that do not read the town's list; ignored beside a code.</summary>
    public RefusalReason? Reason { get; init; }

    /// <summary>The code of a reason that the town's list offers; required without <see cref="Reason"/>.</summary>
    /// <example>wrongDates</example>
    public string? ReasonCode { get; init; }

    /// <summary>What the family reads beside the reason: at most 500 characters, required with <see cref="RefusalReason.Other"/>.</summary>
    /// <example>Le certificat ne porte pas le nom de l’enfant.</example>
    public string? Words { get; init; }
}
