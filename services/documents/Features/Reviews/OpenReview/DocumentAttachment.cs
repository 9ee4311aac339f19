using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;

namespace EspaceFamille.Documents.Features.Reviews.OpenReview;

/// <summary>Attaches the documents that a family declared to its request.</summary>
internal sealed class DocumentAttachment(SupportingDocumentStore documents)
{
    /// <returns>
    /// The attached documents; those of another household, or of another account where the request has an owner, and erased ones are
    /// missing.
    /// </returns>
    public async Task<IReadOnlyList<SupportingDocument>> AttachAsync(ReviewedRequest request, CancellationToken cancel)
    {
        var attached = new List<SupportingDocument>();
        foreach (var id in request.Documents.Select(document => document.DocumentId).Distinct(StringComparer.Ordinal))
        {
            var document = await documents.ChangeAsync(
                id, request.Head.HouseholdId, request.Owner, one => AttachmentRules.Attach(one, request.Reference), cancel);
            if (document is { ErasedAt: null })
                attached.Add(document);
        }

        return attached;
    }
}
