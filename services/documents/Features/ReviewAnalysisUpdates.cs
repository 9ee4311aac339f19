using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features;

/// <summary>
/// Carries the results of analyses from documents to their reviews. An analysis writes the document first and its reviews second; a
/// review is written first and reads its pending documents again second: in any order, one of the two sees the other.
/// </summary>
internal sealed class ReviewAnalysisUpdates(ReviewStore reviews, SupportingDocumentStore documents, TownClock town)
{
    /// <summary>Updates the document's reviews; does nothing while one of its files is pending.</summary>
    public async Task UpdateReviewsAsync(SupportingDocument document, CancellationToken cancel)
    {
        if (AnalysisRules.IsPending(document))
            return;
        foreach (var request in document.Requests)
            await reviews.ChangeAsync(request, review => DecideReviewRules.RecordAnalysis(review, document, town.Now), cancel);
    }

    /// <summary>Reads the review's pending documents again, which may have been analysed before it was written.</summary>
    public async Task CheckAgainAsync(Review review, CancellationToken cancel)
    {
        foreach (var id in review.PendingDocumentIds)
        {
            if (await documents.FindAsync(id, cancel) is { } document)
                await UpdateReviewsAsync(document, cancel);
        }
    }
}
