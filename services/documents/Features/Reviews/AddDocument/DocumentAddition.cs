using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Reviews.AddDocument;

/// <summary>
/// Attaches the document, so that it can neither be changed nor erased, then lists it in the review. Where the review was decided in
/// between, the document is detached again. The message of the first write resumes an addition that a crash interrupted.
/// </summary>
internal sealed class DocumentAddition(
    ReviewStore reviews, SupportingDocumentStore documents, ReviewAnalysisUpdates analyses, TownClock town)
{
    /// <returns>The review, null where the household has none of this request, and why it did not take the document.</returns>
    public async Task<(Review? Review, AddDocumentRefusal? Refusal)> AddAsync(
        OwnerScope scope, RequestReference request, string documentId, CancellationToken cancel)
    {
        if (await reviews.FindAsync(scope, request, cancel) is not { } found)
            return (null, null);
        if (AddDocumentRules.Refusal(found, documentId, town.Now) is { } refusal)
            return (found, refusal);
        if (found.DocumentIds.Contains(documentId))
            return (found, null);
        var attached = await documents.ChangeUploadAsync(scope, documentId, one => AttachmentRules.AttachAdded(one, request), cancel);
        return attached is not { ErasedAt: null }
            ? (found, AddDocumentRefusal.Unknown)
            : await FinishAsync(attached, request, cancel);
    }

    /// <summary>Lists an attached document in the review, or detaches it. Repeated, it changes nothing.</summary>
    public async Task<(Review? Review, AddDocumentRefusal? Refusal)> FinishAsync(
        SupportingDocument attached, RequestReference request, CancellationToken cancel)
    {
        var review = await reviews.ChangeAsync(request, one => AddDocumentRules.Add(one, attached, town.Now), cancel);
        if (review is null || AddDocumentRules.Refusal(review, attached.Id, town.Now) is not null)
        {
            await documents.ChangeAsync(
                attached.Id, attached.HouseholdId, owner: null, one => AttachmentRules.Detach(one, request), cancel);
            return (review, review is null ? null : AddDocumentRules.Refusal(review, attached.Id, town.Now));
        }

        RequestTrace.Mark(review.Number, review.Traceparent);
        await analyses.CheckAgainAsync(review, cancel);
        return (review, null);
    }
}
