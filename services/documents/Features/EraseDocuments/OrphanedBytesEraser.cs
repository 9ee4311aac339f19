using EspaceFamille.Documents.Domain;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Features.EraseDocuments;

/// <summary>
/// Erases bytes that no document names: their upload died before it was written, or their removal right after. It keeps
/// how far it looked, so that each round reads only what has come of age since.
/// </summary>
internal sealed class OrphanedBytesEraser(IMongoDatabase database, AggregateStore<SupportingDocument> documents, FileBytesStore files)
{
    private const int Batch = 500;
    private readonly IMongoCollection<SweepProgress> _progress = database.GetCollection<SweepProgress>("sweep-progress");

    /// <returns>How many files are gone.</returns>
    public async Task<int> EraseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var aged = await AgedAsync(now - RetentionRules.UnnamedKeptFor, cancel);
        if (aged.Count == 0)
            return 0;
        var named = await documents.Collection
            .Find(Builders<SupportingDocument>.Filter.In(one => one.Id, aged.Select(file => file.DocumentId)))
            .Project<NamedFiles>(Builders<SupportingDocument>.Projection.Include(one => one.Files)).ToListAsync(cancel);
        var kept = named.SelectMany(one => one.Files).Select(file => file.FileId).ToHashSet(StringComparer.Ordinal);
        var lost = aged.Select(file => file.Id).Where(id => !kept.Contains(id)).ToList();
        await files.EraseAsync(lost, cancel);
        await _progress.ReplaceOneAsync(
            one => one.Id == FileBytesStore.CollectionName,
            new SweepProgress { Id = FileBytesStore.CollectionName, LookedUntil = aged[^1].CreatedAt },
            new ReplaceOptions { IsUpsert = true }, cancel);
        return lost.Count;
    }

    private async Task<List<AgedBytes>> AgedAsync(DateTimeOffset until, CancellationToken cancel)
    {
        var progress = await _progress.Find(one => one.Id == FileBytesStore.CollectionName).FirstOrDefaultAsync(cancel);
        var since = progress?.LookedUntil ?? DateTimeOffset.UnixEpoch;
        return await files.Collection.Find(file => file.CreatedAt >= since && file.CreatedAt <= until)
            .SortBy(file => file.CreatedAt).Limit(Batch)
            .Project<AgedBytes>(Builders<FileBytes>.Projection.Include(file => file.DocumentId).Include(file => file.CreatedAt))
            .ToListAsync(cancel);
    }
}

/// <summary>How far the bytes have been looked through, by the instant of their writing.</summary>
internal sealed record SweepProgress
{
    public required string Id { get; init; }
    public required DateTimeOffset LookedUntil { get; init; }
}

/// <summary>A file without its content.</summary>
internal sealed record AgedBytes
{
    public required string Id { get; init; }
    public required string DocumentId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A document as far as it names files.</summary>
internal sealed record NamedFiles
{
    public required string Id { get; init; }
    public required IReadOnlyList<StoredFile> Files { get; init; }
}
