using System.Linq.Expressions;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>
/// Aggregates of one kind. A write sets the state, pushes the messages into the document's outbox and counts the
/// version up, all in one update that filters on id and version: state and messages are there together or not at all.
/// </summary>
public sealed class AggregateStore<T>(IMongoDatabase database, string collection, OutboxRelay relay, FaultPoints faults, TimeProvider clock)
    where T : Aggregate
{
    private const int Attempts = 20;
    private static readonly string[] NotState = ["_id", "version", "outbox"];
    private readonly IMongoCollection<BsonDocument> _documents = database.GetCollection<BsonDocument>(collection);

    /// <summary>The typed collection, for queries. Writes go through this store only.</summary>
    public IMongoCollection<T> Collection { get; } = database.GetCollection<T>(collection);

    public async Task<T?> FindAsync(Expression<Func<T, bool>> filter, CancellationToken cancel) =>
        await Collection.Find(filter).FirstOrDefaultAsync(cancel);

    /// <summary>Writes a new aggregate. False when its id, or another unique key of it, is taken already.</summary>
    public async Task<bool> InsertAsync(T state, IReadOnlyList<object> messages, CancellationToken cancel)
    {
        var entries = OutboxEntry.Of(messages, clock.GetUtcNow());
        var document = (state with { Version = 1 }).ToBsonDocument();
        document["outbox"] = OutboxEntry.ToArray(entries);
        faults.Pass(FaultPoints.BeforeSave);
        try
        {
            await _documents.InsertOneAsync(document, cancellationToken: cancel);
        }
        catch (MongoWriteException exception) when (exception.WriteError.Category == ServerErrorCategory.DuplicateKey)
        {
            return false;
        }

        Hand(state.Id, entries);
        return true;
    }

    /// <summary>
    /// Reads, decides, saves; and again from the start when somebody else wrote it in between. A null change leaves it as
    /// it is. Answers the state as it stands afterwards, or null when there is no such aggregate.
    /// </summary>
    /// <exception cref="TimeoutException">It was written by others every time: worth trying again later.</exception>
    public async Task<T?> ChangeAsync(Expression<Func<T, bool>> filter, Func<T, Change<T>?> decide, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await FindAsync(filter, cancel) is not { } state)
                return null;
            if (decide(state) is not { } change)
                return state;
            if (await SaveAsync(change.State, change.Messages, cancel))
                return change.State with { Version = state.Version + 1 };
        }

        throw new TimeoutException($"{collection}: {Attempts} writers in a row were faster.");
    }

    /// <summary>Writes a changed aggregate. False when somebody else wrote it since it was read, or took a unique key of it.</summary>
    public async Task<bool> SaveAsync(T state, IReadOnlyList<object> messages, CancellationToken cancel)
    {
        var entries = OutboxEntry.Of(messages, clock.GetUtcNow());
        var fields = state.ToBsonDocument();
        foreach (var name in NotState)
            fields.Remove(name);
        var update = new BsonDocument { { "$set", fields }, { "$inc", new BsonDocument("version", 1L) } };
        if (entries.Count > 0)
            update["$push"] = new BsonDocument("outbox", new BsonDocument("$each", OutboxEntry.ToArray(entries)));
        faults.Pass(FaultPoints.BeforeSave);
        try
        {
            var result = await _documents.UpdateOneAsync(
                new BsonDocument { { "_id", state.Id }, { "version", state.Version } }, update, cancellationToken: cancel);
            if (result.MatchedCount == 0)
                return false;
        }
        catch (MongoWriteException exception) when (exception.WriteError.Category == ServerErrorCategory.DuplicateKey)
        {
            return false;
        }

        Hand(state.Id, entries);
        return true;
    }

    private void Hand(string id, IReadOnlyList<OutboxEntry> entries)
    {
        faults.Pass(FaultPoints.AfterSave);
        if (entries.Count > 0)
            relay.Offer(new OutboxBatch(collection, id, entries));
    }
}
