using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage;

/// <summary>
/// How far the sweeps of file contents and of pages have read, by their creation, and when the files of storage spaces were all read last.
/// </summary>
internal sealed class SweepProgressStore(IMongoDatabase database)
{
    public const string Collection = "sweep-progress";
    private readonly IMongoCollection<SweepProgress> _progress = database.GetCollection<SweepProgress>(Collection);

    public async Task<DateTimeOffset> ReadAsync(string collection, CancellationToken cancel) =>
        (await _progress.Find(one => one.Id == collection).FirstOrDefaultAsync(cancel))?.SweptUntil
        ?? DateTimeOffset.UnixEpoch;

    public Task WriteAsync(string collection, DateTimeOffset sweptUntil, CancellationToken cancel) => _progress.ReplaceOneAsync(
        one => one.Id == collection,
        new SweepProgress { Id = collection, SweptUntil = sweptUntil },
        new ReplaceOptions { IsUpsert = true }, cancel);
}

internal sealed record SweepProgress
{
    public required string Id { get; init; }
    public required DateTimeOffset SweptUntil { get; init; }
}
