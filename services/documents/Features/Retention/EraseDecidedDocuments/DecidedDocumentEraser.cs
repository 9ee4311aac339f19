using EspaceFamille.Documents.Domain.Retention;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Retention.EraseDecidedDocuments;

/// <summary>
/// Erases the documents of reviews that ended so long ago, or that nobody decided until the end of their own period. The reviews, with
/// their decisions, are kept.
/// </summary>
internal sealed class DecidedDocumentEraser(ReviewStore reviews, SupportingDocumentStore documents, ExpiredRequests requests) : IEraser
{
    private const int BatchSize = 100;

    public async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var erased = 0;
        bool isComplete;
        do
        {
            var (batch, done, count) = await EraseBatchAsync(now, cancel);
            erased += count;
            // A batch of which nothing is done would be read again: its documents wait for a declaration to come.
            isComplete = batch < BatchSize || done == 0;
        }
        while (!isComplete);
        return erased;
    }

    private async Task<(int Batch, int Done, int Erased)> EraseBatchAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var limits = requests.Limits(now);
        var (done, erased) = (0, 0);
        var batch = await reviews.ListWithExpiredDocumentsAsync(limits, BatchSize, cancel);
        foreach (var review in batch)
        {
            var found = await documents.ListAsync(review.DocumentIds, cancel);
            foreach (var document in found)
                erased += await requests.EraseAsync(document, limits, now, cancel) ? 1 : 0;
            // A document whose receipt was renewed is kept for a declaration to come: the next sweeps visit the review again.
            if (found.Any(document => document.KeptUntil > now))
                continue;
            await reviews.ChangeAsync(review.Request, one => RetentionRules.MarkErased(one, now), cancel);
            done++;
        }

        return (batch.Count, done, erased);
    }
}
