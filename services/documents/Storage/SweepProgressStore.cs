using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage;

/// <summary>How far the sweep of file contents has read, by their creation.</summary>
internal sealed class SweepProgressStore(IMongoDatabase database)
{
    public const string Collection = "sweep-progress";
    private readonly IMongoCollection<SweepProgress> _progress = database.GetCollection<SweepProgress>(Collection);

    public async Task<DateTimeOffset> ReadAsync(CancellationToken cancel) =>
        (await _progress.Find(one => one.Id == FileBytesStore.Collection).FirstOrDefaultAsync(cancel))?.SweptUntil
        ?? DateTimeOffset.UnixEpoch;

    public Task WriteAsync(DateTimeOffset sweptUntil, CancellationToken cancel) => _progress.ReplaceOneAsync(
        one => one.Id == FileBytesStore.Collection,
        new SweepProgress { Id = FileBytesStore.Collection, SweptUntil = sweptUntil },
        new ReplaceOptions { IsUpsert = true }, cancel);
}

internal sealed record SweepProgress
{
    public required string Id { get; init; }
    public required DateTimeOffset SweptUntil { get; init; }
}
