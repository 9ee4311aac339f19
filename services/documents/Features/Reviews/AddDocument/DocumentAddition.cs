using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Reviews.AddDocument;

/// <summary>
/// Attaches the document, so that it can neither be changed nor erased, then lists it in the review. Where the review was decided in
/// between, the document is detached again; a repetition after a crash resumes.
/// </summary>
internal sealed class DocumentAddition(
    ReviewStore reviews, SupportingDocumentStore documents, ReviewAnalysisUpdates analyses, TownClock town)
{
    /// <returns>The review, null where the household has none of this request, and why it did not take the document.</returns>
    public async Task<(Review? Review, AddDocumentRefusal? Refusal)> AddAsync(
        HouseholdScope scope, RequestReference request, string documentId, CancellationToken cancel)
    {
        if (await reviews.FindAsync(scope, request, cancel) is not { } found)
            return (null, null);
        if (AddDocumentRules.Refusal(found, documentId) is { } refusal)
            return (found, refusal);
        if (found.DocumentIds.Contains(documentId))
            return (found, null);
        var attached = await documents.ChangeUploadAsync(scope, documentId, one => AttachmentRules.Attach(one, request), cancel);
        if (attached is not { ErasedAt: null })
            return (found, AddDocumentRefusal.Unknown);
        var review = (await reviews.ChangeAsync(request, one => AddDocumentRules.Add(one, attached, town.Now), cancel))!;
        if (AddDocumentRules.Refusal(review, documentId) is { } late)
        {
            await documents.ChangeUploadAsync(scope, documentId, one => AttachmentRules.Detach(one, request), cancel);
            return (review, late);
        }

        RequestTrace.Mark(review.Number, review.Traceparent);
        await analyses.CheckAgainAsync(review, cancel);
        return (review, null);
    }
}
