using EspaceFamille.Documents.Domain.Retention;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.Retention.EraseDecidedDocuments;

/// <summary>Erases documents some months after the end of the last review of their requests. The decisions are kept.</summary>
internal sealed class DecidedDocumentEraser(
    ReviewStore reviews, SupportingDocumentStore documents, DocumentEraser eraser, IOptions<DocumentsOptions> options)
{
    private const int BatchSize = 100;

    /// <returns>Number of erased documents.</returns>
    public async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var endedUntil = now.AddMonths(-options.Value.MonthsKeptAfterDecision);
        var erased = 0;
        foreach (var review in await reviews.ListEndedAsync(endedUntil, BatchSize, cancel))
        {
            var found = await documents.ListAsync(review.DocumentIds, cancel);
            foreach (var document in found)
                erased += await EraseAsync(document, endedUntil, now, cancel) ? 1 : 0;
            // A document whose receipt was renewed is kept for a declaration to come: the next sweeps visit the review again.
            if (found.All(document => document.KeptUntil <= now))
                await reviews.ChangeAsync(review.Request, one => new Change<Review>(one with { DocumentsErasedAt = now }), cancel);
        }

        return erased;
    }

    /// <summary>A document that another review still needs is kept until the end of that review's retention.</summary>
    private async Task<bool> EraseAsync(
        SupportingDocument document, DateTimeOffset endedUntil, DateTimeOffset now, CancellationToken cancel)
    {
        var ended = await reviews.ListEndedAsync(document.Requests, endedUntil, cancel);
        return await eraser.EraseAsync(document.Id, one => RetentionRules.EraseDecided(one, [.. ended], now), cancel);
    }
}
