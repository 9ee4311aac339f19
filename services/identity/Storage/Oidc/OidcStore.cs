using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using EspaceFamille.Platform;
using MongoDB.Driver;
using MongoDB.Driver.Linq;
using OpenIddict.Abstractions;

namespace EspaceFamille.Identity.Storage.Oidc;

/// <summary>
/// The common part of the four OpenIddict stores. Every update and delete filters on the concurrency token: of two writers
/// that read the same record one succeeds, and the other gets the exception by which OpenIddict recognizes a lost race.
/// </summary>
internal abstract class OidcStore<T>(IMongoDatabase database, string collection)
    where T : OidcRecord, new()
{
    protected static FilterDefinitionBuilder<T> Where => Builders<T>.Filter;

    protected IMongoCollection<T> Records { get; } = database.GetCollection<T>(collection);

    public async ValueTask<long> CountAsync(CancellationToken cancellationToken) =>
        await Records.CountDocumentsAsync(Where.Empty, cancellationToken: cancellationToken);

    public async ValueTask<long> CountAsync<TResult>(Func<IQueryable<T>, IQueryable<TResult>> query, CancellationToken cancellationToken) =>
        await query(Records.AsQueryable()).LongCountAsync(cancellationToken);

    public async ValueTask CreateAsync(T record, CancellationToken cancellationToken) =>
        await Records.InsertOneAsync(record, cancellationToken: cancellationToken);

    public async ValueTask UpdateAsync(T record, CancellationToken cancellationToken)
    {
        var asRead = Unchanged(record);
        record.ConcurrencyToken = Ids.New();
        var result = await Records.ReplaceOneAsync(asRead, record, cancellationToken: cancellationToken);
        ThrowIfNone(result.MatchedCount);
    }

    public async ValueTask DeleteAsync(T record, CancellationToken cancellationToken)
    {
        var result = await Records.DeleteOneAsync(Unchanged(record), cancellationToken);
        ThrowIfNone(result.DeletedCount);
    }

    public ValueTask<T?> FindByIdAsync(string identifier, CancellationToken cancellationToken) =>
        FirstAsync(Where.Eq(record => record.Id, identifier), cancellationToken);

    public async ValueTask<TResult?> GetAsync<TState, TResult>(
        Func<IQueryable<T>, TState, IQueryable<TResult>> query, TState state, CancellationToken cancellationToken) =>
        await query(Records.AsQueryable(), state).FirstOrDefaultAsync(cancellationToken);

    public IAsyncEnumerable<T> ListAsync(int? count, int? offset, CancellationToken cancellationToken) =>
        EachAsync(Records.Find(Where.Empty).SortBy(record => record.Id).Skip(offset).Limit(count), cancellationToken);

    public IAsyncEnumerable<TResult> ListAsync<TState, TResult>(
        Func<IQueryable<T>, TState, IQueryable<TResult>> query, TState state, CancellationToken cancellationToken) =>
        query(Records.AsQueryable(), state).ToAsyncEnumerable();

#pragma warning disable CA1822 // They implement members of the four interfaces, which a static method cannot.
    public ValueTask<string?> GetIdAsync(T record, CancellationToken cancellationToken) => new(record.Id);

    public ValueTask<T> InstantiateAsync(CancellationToken cancellationToken) => new(new T());

    public ValueTask<ImmutableDictionary<string, JsonElement>> GetPropertiesAsync(T record, CancellationToken cancellationToken) =>
        new(StoredJson.Read<JsonElement>(record.Properties));

    public ValueTask SetPropertiesAsync(
        T record, ImmutableDictionary<string, JsonElement> properties, CancellationToken cancellationToken) =>
        Done(record.Properties = StoredJson.Write(properties));
#pragma warning restore CA1822

    protected async ValueTask<T?> FirstAsync(FilterDefinition<T> filter, CancellationToken cancellationToken) =>
        await Records.Find(filter).FirstOrDefaultAsync(cancellationToken);

    protected IAsyncEnumerable<T> ManyAsync(FilterDefinition<T> filter, CancellationToken cancellationToken) =>
        EachAsync(Records.Find(filter), cancellationToken);

    /// <summary>Writes one field of every matching record, and a new concurrency token: an earlier read of it cannot be saved.</summary>
    protected async ValueTask<long> SetManyAsync(
        FilterDefinition<T> filter, string field, string value, CancellationToken cancellationToken)
    {
        var update = Builders<T>.Update.Set(field, value).Set(record => record.ConcurrencyToken, Ids.New());
        var result = await Records.UpdateManyAsync(filter, update, cancellationToken: cancellationToken);
        return result.MatchedCount;
    }

    /// <summary>Completes a setter: OpenIddict requires asynchronous setters, although only a field in memory changes.</summary>
    protected static ValueTask Done(object? _) => ValueTask.CompletedTask;

    protected static List<string> Listed(ImmutableArray<string> values) => values.IsDefaultOrEmpty ? [] : [.. values];

    private static FilterDefinition<T> Unchanged(T record) =>
        Where.Eq(stored => stored.Id, record.Id) & Where.Eq(stored => stored.ConcurrencyToken, record.ConcurrencyToken);

    private static void ThrowIfNone(long count)
    {
        if (count == 0)
            throw new OpenIddictExceptions.ConcurrencyException("The record was changed or deleted since it was read.");
    }

    private static async IAsyncEnumerable<T> EachAsync(
        IFindFluent<T, T> query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var cursor = await query.ToCursorAsync(cancellationToken);
        while (await cursor.MoveNextAsync(cancellationToken))
        {
            foreach (var record in cursor.Current)
                yield return record;
        }
    }
}
