using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.SupportingDocuments;

/// <summary>Whether a document can be attached to a request.</summary>
internal static class AttachmentRules
{
    /// <summary>The document attached to the request; null when nothing changes: it is attached already, or is being erased.</summary>
    public static Change<SupportingDocument>? Attach(SupportingDocument document, RequestReference request) =>
        document.ErasedAt is not null || document.Requests.Contains(request)
            ? null
            : new(document with { Requests = [.. document.Requests, request] });
}
