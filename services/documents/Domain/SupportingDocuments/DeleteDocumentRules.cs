using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.SupportingDocuments;

/// <summary>A family deletes a document that it uploaded, as long as no request lists it.</summary>
internal static class DeleteDocumentRules
{
    /// <summary>The document marked for erasure; null when a request lists it, or when it is marked already.</summary>
    public static Change<SupportingDocument>? Delete(SupportingDocument document, DateTimeOffset now) =>
        document is { Requests.Count: 0, ErasedAt: null } ? new(document with { ErasedAt = now }) : null;
}
