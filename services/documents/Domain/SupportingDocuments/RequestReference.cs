using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Domain.SupportingDocuments;

/// <summary>The request of another service that a document is attached to.</summary>
internal sealed record RequestReference
{
    public required RequestKind Kind { get; init; }
    public required string RequestId { get; init; }
}
