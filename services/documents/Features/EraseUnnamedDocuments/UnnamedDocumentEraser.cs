using EspaceFamille.Documents.Domain;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Features.EraseUnnamedDocuments;

/// <summary>
/// Erases what no request has named in time. A document is marked first, so that no request can name it any more; then
/// its bytes go, then itself. A crash in between leaves a marked document, and the next round goes on from there.
/// </summary>
internal sealed class UnnamedDocumentEraser(AggregateStore<SupportingDocument> documents, FileBytesStore files)
{
    private const int Batch = 100;

    /// <returns>How many documents are gone.</returns>
    public async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var limit = now - AttachmentRules.UnnamedKeptFor;
        var erased = 0;
        var filter = Builders<SupportingDocument>.Filter;
        var old = await documents.Collection
            .Find(filter.Lte(one => one.UploadedAt, limit) & filter.Size(one => one.AbsenceIds, 0))
            .SortBy(one => one.UploadedAt).Limit(Batch).ToListAsync(cancel);
        foreach (var candidate in old)
        {
            var marked = await documents.ChangeAsync(one => one.Id == candidate.Id, one => AttachmentRules.Erase(one, now), cancel);
            if (marked?.ErasedAt is null)
                continue;
            await files.EraseAsync(marked.Files.Select(file => file.FileId), cancel);
            await documents.Collection.DeleteOneAsync(one => one.Id == marked.Id, cancel);
            erased++;
        }

        return erased;
    }
}
