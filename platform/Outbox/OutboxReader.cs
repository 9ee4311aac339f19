using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>Finds the outbox entries that wait, oldest first.</summary>
internal sealed class OutboxReader(IMongoDatabase database)
{
    private const int MaxDocuments = 200;
    private const string WaitingSince = $"{OutboxBatch.Waiting}.at";
    private static readonly FilterDefinitionBuilder<BsonDocument> Where = Builders<BsonDocument>.Filter;

    /// <summary>The indexes of these queries.</summary>
    public static CreateIndexModel<T>[] Indexes<T>() =>
    [
        new(Builders<T>.IndexKeys.Ascending(WaitingSince)),
        new(Builders<T>.IndexKeys.Ascending(OutboxBatch.RetryAt), new CreateIndexOptions { Sparse = true }),
    ];

    public Task<IReadOnlyList<OutboxBatch>> WaitingAsync(OutboxSource source, DateTimeOffset before, CancellationToken cancel) =>
        BatchesAsync(source, Where.Lt(WaitingSince, before.UtcDateTime), WaitingSince, OutboxBatch.Waiting, cancel);

    /// <summary>Entries that could not be published, where the pause after the last attempt is over.</summary>
    public Task<IReadOnlyList<OutboxBatch>> UnpublishedAsync(OutboxSource source, DateTimeOffset now, CancellationToken cancel) =>
        BatchesAsync(source, Where.Lt(OutboxBatch.RetryAt, now.UtcDateTime), OutboxBatch.RetryAt, OutboxBatch.Unpublished, cancel);

    /// <summary>Removes the fields of <see cref="UnpublishedAsync"/> from documents whose entries are all published by now.</summary>
    public Task ForgetPublishedAsync(OutboxSource source, DateTimeOffset now, CancellationToken cancel) =>
        Documents(source).UpdateManyAsync(
        Where.Lt(OutboxBatch.RetryAt, now.UtcDateTime) & Where.Size(OutboxBatch.Unpublished, 0),
        Builders<BsonDocument>.Update.Unset(OutboxBatch.RetryAt).Unset(OutboxBatch.Unpublished),
        cancellationToken: cancel);

    /// <summary>When the oldest entries of a collection were written, unpublished ones included; empty where none waits.</summary>
    public async Task<IEnumerable<DateTimeOffset>> OldestAsync(OutboxSource source, CancellationToken cancel)
    {
        var waiting = await Documents(source).Find(Where.Lt(WaitingSince, DateTime.MaxValue)).Sort(new BsonDocument(WaitingSince, 1))
            .Project(Builders<BsonDocument>.Projection.Include(WaitingSince)).Limit(1).ToListAsync(cancel);
        var unpublished = await Documents(source).Find(Where.Lt(OutboxBatch.RetryAt, DateTime.MaxValue))
            .Project(Builders<BsonDocument>.Projection.Include($"{OutboxBatch.Unpublished}.at")).Limit(MaxDocuments).ToListAsync(cancel);
        return waiting.SelectMany(document => document[OutboxBatch.Waiting].AsBsonArray)
            .Concat(unpublished.SelectMany(document => document[OutboxBatch.Unpublished].AsBsonArray))
            .Select(entry => new DateTimeOffset(entry["at"].ToUniversalTime()));
    }

    private async Task<IReadOnlyList<OutboxBatch>> BatchesAsync(
        OutboxSource source, FilterDefinition<BsonDocument> which, string order, string field, CancellationToken cancel)
    {
        var documents = await Documents(source).Find(which).Sort(new BsonDocument(order, 1))
            .Project(Builders<BsonDocument>.Projection.Include(field)).Limit(MaxDocuments).ToListAsync(cancel);
        return [.. documents.Select(document => new OutboxBatch(source.Collection, document["_id"].AsString, Entries(document[field]),
            field))];
    }

    private static IReadOnlyList<OutboxEntry> Entries(BsonValue array) =>
        [.. array.AsBsonArray.Select(entry => OutboxEntry.From(entry.AsBsonDocument))];

    private IMongoCollection<BsonDocument> Documents(OutboxSource source) => database.GetCollection<BsonDocument>(source.Collection);
}
