namespace EspaceFamille.Documents.Api;

/// <summary>A document that a family adds to a request under review.</summary>
public sealed record AddDocumentRequest
{
    /// <summary>A document that the same account uploaded.</summary>
    /// <example>0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a59</example>
    public required string DocumentId { get; init; }
}
