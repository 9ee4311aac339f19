using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features;

/// <summary>
/// Carries scan results from documents to their reviews. The scan writes the document first and its reviews second; a
/// review is written first and reads its unscanned documents again second: in any order, one of the two sees the other.
/// </summary>
internal sealed class ReviewScanUpdates(ReviewStore reviews, SupportingDocumentStore documents, TownClock town)
{
    /// <summary>Updates the document's reviews; does nothing while one of its files is pending.</summary>
    public async Task UpdateReviewsAsync(SupportingDocument document, CancellationToken cancel)
    {
        if (ScanRules.IsPending(document))
            return;
        foreach (var request in document.Requests)
            await reviews.ChangeAsync(request, review => DecideReviewRules.RecordScan(review, document, town.Now), cancel);
    }

    /// <summary>Reads the review's unscanned documents again, which may have been scanned before it was written.</summary>
    public async Task CheckAgainAsync(Review review, CancellationToken cancel)
    {
        foreach (var id in review.UnscannedDocumentIds)
        {
            if (await documents.FindAsync(id, cancel) is { } document)
                await UpdateReviewsAsync(document, cancel);
        }
    }
}
