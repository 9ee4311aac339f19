namespace EspaceFamille.Contracts.Documents;

/// <summary>
/// A family attached a supporting document to its request under review. The service documents sends it to itself: whatever fails between
/// the two writes, the review lists the document or the document is detached again.
/// </summary>
public sealed record SupportingDocumentAttached
{
    public required string DocumentId { get; init; }
    public required RequestKind RequestKind { get; init; }
    public required string RequestId { get; init; }

    /// <summary>The document's version.</summary>
    public required long Version { get; init; }
}
