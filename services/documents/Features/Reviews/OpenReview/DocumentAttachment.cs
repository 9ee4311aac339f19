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
    public Task<IReadOnlyList<SupportingDocument>> AttachAsync(ReviewedRequest request, CancellationToken cancel) => AttachAsync(
        request.Reference, request.Head.HouseholdId, request.Owner,
        request.Documents.Select(document => document.DocumentId).Distinct(StringComparer.Ordinal), cancel);

    /// <param name="householdId">Null for documents of an account without a household.</param>
    /// <param name="owner">Only documents that this account uploaded; null for any of the household.</param>
    /// <inheritdoc cref="AttachAsync(ReviewedRequest, CancellationToken)"/>
    public async Task<IReadOnlyList<SupportingDocument>> AttachAsync(
        RequestReference request, string? householdId, string? owner, IEnumerable<string> documentIds, CancellationToken cancel)
    {
        var attached = new List<SupportingDocument>();
        foreach (var id in documentIds)
        {
            var document = await documents.ChangeAsync(id, householdId, owner, one => AttachmentRules.Attach(one, request), cancel);
            if (document is { ErasedAt: null })
                attached.Add(document);
        }

        return attached;
    }
}
