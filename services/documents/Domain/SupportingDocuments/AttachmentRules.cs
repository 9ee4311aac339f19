using EspaceFamille.Contracts.Documents;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.SupportingDocuments;

/// <summary>The requests to which a document is attached.</summary>
internal static class AttachmentRules
{
    /// <summary>The document attached to the request; null when nothing changes: it is attached already, or is being erased.</summary>
    public static Change<SupportingDocument>? Attach(SupportingDocument document, RequestReference request) =>
        document.ErasedAt is not null || document.Requests.Contains(request)
            ? null
            : new(document with { Requests = [.. document.Requests, request] });

    /// <summary>The same for a document that the family adds, with the message that finishes the addition.</summary>
    public static Change<SupportingDocument>? AttachAdded(SupportingDocument document, RequestReference request) =>
        Attach(document, request) is not { State: var attached } ? null : new(attached, (long version) => new SupportingDocumentAttached
        {
            DocumentId = document.Id,
            RequestKind = request.Kind,
            RequestId = request.RequestId,
            Version = version,
        });

    /// <summary>The document without the request, which did not take it; null when it is not attached to it.</summary>
    public static Change<SupportingDocument>? Detach(SupportingDocument document, RequestReference request) =>
        document.Requests.Contains(request) ? new(document with { Requests = [.. document.Requests.Where(one => one != request)] }) : null;
}
