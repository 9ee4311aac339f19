using System.Linq.Expressions;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>
/// Aggregates of one kind. A write sets the state, pushes the messages into the document's outbox and counts the
/// version up, all in one update that filters on id and version: state and messages are stored together or not at all.
/// </summary>
public sealed class AggregateStore<T>
    where T : Aggregate
{
    private const int Attempts = 20;
    private static readonly string[] NotState = ["_id", "version", "outbox"];
    private static readonly FieldDefinition<T, string> Id = Field.Of((T state) => state.Id);
    private readonly AggregateDeclaration<T> _declaration;
    private readonly IMongoCollection<BsonDocument> _documents;
    private readonly OutboxRelay _relay;
    private readonly FaultPoints _faults;
    private readonly TimeProvider _clock;

    internal AggregateStore(
        IMongoDatabase database, AggregateDeclaration<T> declaration, OutboxRelay relay, FaultPoints faults, TimeProvider clock)
    {
        (_declaration, _relay, _faults, _clock) = (declaration, relay, faults, clock);
        _documents = database.GetCollection<BsonDocument>(declaration.Collection);
        Collection = database.GetCollection<T>(declaration.Collection);
    }

    /// <summary>The typed collection, for queries. Writes use this store only.</summary>
    public IMongoCollection<T> Collection { get; }

    public Task<T?> FindAsync(string id, CancellationToken cancel) => FindAsync(ById(id), cancel);

    public Task<T?> FindAsync(Expression<Func<T, bool>> filter, CancellationToken cancel) =>
        FindAsync(new ExpressionFilterDefinition<T>(filter), cancel);

    public async Task<T?> FindAsync(FilterDefinition<T> filter, CancellationToken cancel) =>
        await Collection.Find(filter).FirstOrDefaultAsync(cancel);

    /// <summary>
    /// Whether so many messages of the aggregate wait to be published: a document holds 16 MB, and a job that adds messages again and
    /// again must not fill it while the broker is unavailable.
    /// </summary>
    /// <param name="count">From 1.</param>
    public async Task<bool> HasUnpublishedAsync(string id, int count, CancellationToken cancel)
    {
        var (where, last) = (Builders<BsonDocument>.Filter, count - 1);
        return await _documents.Find(
            where.Eq("_id", id)
                & (where.Exists($"{OutboxBatch.Waiting}.{last}") | where.Exists($"{OutboxBatch.Unpublished}.{last}"))).AnyAsync(cancel);
    }

    /// <summary>Writes a new aggregate as version 1.</summary>
    /// <param name="messages">See <see cref="Change{T}"/>.</param>
    public Task<SaveResult> InsertAsync(T state, IReadOnlyList<object> messages, CancellationToken cancel)
    {
        var entries = OutboxEntry.Of(messages, version: 1, _clock.GetUtcNow());
        var document = (state with { Version = 1 }).ToBsonDocument();
        document["outbox"] = OutboxEntry.ToArray(entries);
        return WriteAsync(state.Id, entries, async () =>
        {
            await _documents.InsertOneAsync(document, cancellationToken: cancel);
            return true;
        });
    }

    /// <summary>
    /// Reads, decides, saves; and again from the start when the result is Stale. A null change writes nothing. Returns
    /// the resulting state, or null when there is no such aggregate.
    /// </summary>
    /// <exception cref="TimeoutException">Each attempt was stale: a later retry can succeed.</exception>
    /// <exception cref="IndexTakenException">The change met a value of a unique index that another document has.</exception>
    public Task<T?> ChangeAsync(string id, Func<T, Change<T>?> decide, CancellationToken cancel) => ChangeAsync(ById(id), decide, cancel);

    /// <inheritdoc cref="ChangeAsync(string, Func{T, Change{T}}, CancellationToken)"/>
    public Task<T?> ChangeAsync(Expression<Func<T, bool>> filter, Func<T, Change<T>?> decide, CancellationToken cancel) =>
        ChangeAsync(new ExpressionFilterDefinition<T>(filter), decide, cancel);

    /// <inheritdoc cref="ChangeAsync(string, Func{T, Change{T}}, CancellationToken)"/>
    public async Task<T?> ChangeAsync(FilterDefinition<T> filter, Func<T, Change<T>?> decide, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await FindAsync(filter, cancel) is not { } state)
                return null;
            if (decide(state) is not { } change)
                return state;
            switch (await SaveAsync(change.State, change.Messages, cancel))
            {
                case { Outcome: SaveOutcome.Saved }:
                    return change.State with { Version = state.Version + 1 };
                case { Outcome: SaveOutcome.Taken, Index: { } index }:
                    throw new IndexTakenException(_declaration.Collection, index);
            }
        }

        throw new TimeoutException($"{_declaration.Collection}: {Attempts} attempts in a row were stale.");
    }

    /// <summary>Writes a changed aggregate, whose version is still the one that was read.</summary>
    /// <param name="messages">See <see cref="Change{T}"/>.</param>
    public Task<SaveResult> SaveAsync(T state, IReadOnlyList<object> messages, CancellationToken cancel)
    {
        var entries = OutboxEntry.Of(messages, state.Version + 1, _clock.GetUtcNow());
        var fields = state.ToBsonDocument();
        foreach (var name in NotState)
            fields.Remove(name);
        var update = new BsonDocument { { "$set", fields }, { "$inc", new BsonDocument("version", 1L) } };
        if (entries.Count > 0)
            update["$push"] = new BsonDocument("outbox", new BsonDocument("$each", OutboxEntry.ToArray(entries)));
        var filter = new BsonDocument { { "_id", state.Id }, { "version", state.Version } };
        return WriteAsync(state.Id, entries, async () =>
            (await _documents.UpdateOneAsync(filter, update, cancellationToken: cancel)).MatchedCount > 0);
    }

    private static FilterDefinition<T> ById(string id) => Builders<T>.Filter.Eq(Id, id);

    private async Task<SaveResult> WriteAsync(string id, IReadOnlyList<OutboxEntry> entries, Func<Task<bool>> write)
    {
        _faults.Pass(FaultPoints.BeforeSave);
        try
        {
            if (!await write())
                return SaveResult.Stale;
        }
        catch (MongoWriteException exception) when (exception.WriteError.Category == ServerErrorCategory.DuplicateKey)
        {
            return Refused(exception);
        }

        _faults.Pass(FaultPoints.AfterSave);
        if (entries.Count > 0)
            _relay.Offer(new OutboxBatch(_declaration.Collection, id, entries));
        return SaveResult.Saved;
    }

    private SaveResult Refused(MongoWriteException exception)
    {
        var index = DuplicateKey.IndexOf(exception.WriteError);
        if (index == DuplicateKey.IdIndex && _declaration.IdKind is IdKind.Natural)
            return SaveResult.Stale;
        return _declaration.UniqueIndexes.Contains(index)
            ? SaveResult.Taken(index)
            : throw new InvalidOperationException(
                $"{_declaration.Collection}: no answer is declared for a duplicate in {index}.", exception);
    }
}
