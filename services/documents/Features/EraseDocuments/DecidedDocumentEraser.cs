using EspaceFamille.Documents.Domain;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Features.EraseDocuments;

/// <summary>Erases documents some months after the last review that they served came to its end. The decisions stay.</summary>
internal sealed class DecidedDocumentEraser(
    AggregateStore<Review> reviews, AggregateStore<SupportingDocument> documents, DocumentEraser eraser, IOptions<DocumentsOptions> options)
{
    private const int Batch = 100;
    private static readonly FilterDefinitionBuilder<Review> Filter = Builders<Review>.Filter;

    /// <returns>How many documents are gone.</returns>
    public async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var endedBefore = Filter.Lte(review => review.EndedAt, now.AddMonths(-options.Value.MonthsKeptAfterDecision));
        var old = await reviews.Collection.Find(endedBefore & Filter.Eq(review => review.LetGoAt, null))
            .SortBy(review => review.EndedAt).Limit(Batch).ToListAsync(cancel);
        var gone = 0;
        foreach (var review in old)
        {
            foreach (var id in review.DocumentIds)
                gone += await EraseAsync(id, endedBefore, now, cancel) ? 1 : 0;
            await reviews.ChangeAsync(one => one.Id == review.Id, one => new Change<Review>(one with { LetGoAt = now }), cancel);
        }

        return gone;
    }

    /// <summary>A document that another review still needs stays: that review will let it go.</summary>
    private async Task<bool> EraseAsync(string id, FilterDefinition<Review> endedBefore, DateTimeOffset now, CancellationToken cancel)
    {
        if (await documents.FindAsync(one => one.Id == id, cancel) is not { } document)
            return false;
        var ended = await reviews.Collection.Find(Filter.In(review => review.Id, document.AbsenceIds) & endedBefore).ToListAsync(cancel);
        return await eraser.EraseAsync(id, one => RetentionRules.EraseDecided(one, [.. ended.Select(review => review.Id)], now), cancel);
    }
}
