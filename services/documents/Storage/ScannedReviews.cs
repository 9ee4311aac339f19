using EspaceFamille.Documents.Domain;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Storage;

/// <summary>
/// Tells the reviews of a document that it was scanned to the end. Whoever marks a document tells afterwards, and whoever
/// opens a review on an unscanned one looks again afterwards: whichever comes second sees the other.
/// </summary>
internal sealed class ScannedReviews(
    AggregateStore<Review> reviews, AggregateStore<SupportingDocument> documents, [FromKeyedServices(Clocks.Town)] TimeProvider town)
{
    /// <summary>Nothing to tell while a file of it waits.</summary>
    public async Task TellAsync(SupportingDocument document, CancellationToken cancel)
    {
        if (ScanRules.IsPending(document))
            return;
        foreach (var absenceId in document.AbsenceIds)
            await reviews.ChangeAsync(
                review => review.Id == absenceId,
                review => ReviewRules.Scanned(review, document.Id, ScanRules.IsInfected(document), town.GetUtcNow()), cancel);
    }

    /// <summary>Looks again at what the review held for unscanned.</summary>
    public async Task LookAgainAsync(Review review, CancellationToken cancel)
    {
        foreach (var id in review.UnscannedDocumentIds)
        {
            if (await documents.FindAsync(document => document.Id == id, cancel) is { } document)
                await TellAsync(document, cancel);
        }
    }
}
