using EspaceFamille.Documents.Domain;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Features.EraseDocuments;

/// <summary>Erases what no request has named in time.</summary>
internal sealed class UnnamedDocumentEraser(AggregateStore<SupportingDocument> documents, DocumentEraser eraser)
{
    private const int Batch = 100;

    /// <returns>How many documents are gone.</returns>
    public async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var filter = Builders<SupportingDocument>.Filter;
        var old = await documents.Collection
            .Find(filter.Lte(one => one.UploadedAt, now - RetentionRules.UnnamedKeptFor) & filter.Size(one => one.AbsenceIds, 0))
            .SortBy(one => one.UploadedAt).Limit(Batch).ToListAsync(cancel);
        var gone = 0;
        foreach (var candidate in old)
        {
            if (await eraser.EraseAsync(candidate.Id, one => RetentionRules.EraseUnnamed(one, now), cancel))
                gone++;
        }

        return gone;
    }
}
