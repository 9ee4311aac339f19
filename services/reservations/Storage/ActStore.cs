using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Closures;
using MongoDB.Driver;

namespace EspaceFamille.Reservations.Storage;

/// <summary>The town's acts that cancel reserved days.</summary>
internal sealed class ActStore(AggregateStore<CancellationAct> acts)
{
    public const string Collection = "acts";

    public static readonly CreateIndexModel<CancellationAct>[] Indexes =
    [
        new(Keys.Ascending(act => act.State).Ascending(act => act.DecidedAt)),
        new(Keys.Descending(act => act.DecidedAt).Descending(act => act.Id)),
        new(Keys.Ascending("idempotency.key"), new CreateIndexOptions<CancellationAct>
        {
            Unique = true,
            PartialFilterExpression = Where.Exists("idempotency.key"),
        }),
    ];

    private static IndexKeysDefinitionBuilder<CancellationAct> Keys => Builders<CancellationAct>.IndexKeys;

    private static FilterDefinitionBuilder<CancellationAct> Where => Builders<CancellationAct>.Filter;

    /// <summary>The acts that a job must carry on, oldest first. An import begins its own acts.</summary>
    public async Task<IReadOnlyList<CancellationAct>> OpenAsync(int count, CancellationToken cancel) =>
        await acts.Collection.Find(
                Where.In(act => act.State, [ActState.Cancelling, ActState.Notifying, ActState.Restoring, ActState.NotifyingRestored])
                | (Where.Eq(act => act.State, ActState.Decided) & Where.Eq(act => act.Kind, ActKind.Closure)))
            .SortBy(act => act.DecidedAt).Limit(count).ToListAsync(cancel);

    /// <inheritdoc cref="AggregateStore{T}.HasUnpublishedAsync"/>
    public Task<bool> HasUnpublishedAsync(string id, int count, CancellationToken cancel) => acts.HasUnpublishedAsync(id, count, cancel);

    public Task<CancellationAct?> FindAsync(string id, CancellationToken cancel) => acts.FindAsync(id, cancel);

    /// <summary>The key contains the account.</summary>
    public Task<CancellationAct?> ByIdempotencyKeyAsync(string key, CancellationToken cancel) =>
        acts.FindAsync(act => act.Idempotency!.Key == key, cancel);

    /// <summary>Newest first.</summary>
    /// <param name="after">The last act of the page before; null for the first page.</param>
    public async Task<IReadOnlyList<CancellationAct>> NewestAsync(CancellationAct? after, int count, CancellationToken cancel)
    {
        var older = after is { DecidedAt: var at, Id: var id }
            ? Where.Lt(act => act.DecidedAt, at) | (Where.Eq(act => act.DecidedAt, at) & Where.Lt(act => act.Id, id))
            : Where.Empty;
        return await acts.Collection.Find(older).SortByDescending(act => act.DecidedAt).ThenByDescending(act => act.Id)
            .Limit(count).ToListAsync(cancel);
    }

    /// <summary>Acts decided until an instant with which nothing is left to do.</summary>
    public static FilterDefinition<CancellationAct> FinishedOf(DateTimeOffset until) =>
        Where.Lte(act => act.DecidedAt, until) & Where.In(act => act.State, [ActState.Done, ActState.TakenBack]);

    /// <summary>How many acts of this digest were taken back.</summary>
    public async Task<int> CountTakenBackAsync(string digest, CancellationToken cancel) => (int)await acts.Collection.CountDocumentsAsync(
        Where.Eq(act => act.Digest, digest) & Where.Eq(act => act.State, ActState.TakenBack), cancellationToken: cancel);

    /// <summary>Inserts the act, or returns the one of that id or of that idempotency key that was inserted before.</summary>
    public async Task<CancellationAct> AddAsync(CancellationAct act, IReadOnlyList<object> messages, CancellationToken cancel) =>
        (await acts.InsertAsync(act, messages, cancel)).IsSaved
            ? act with { Version = 1 }
            : await acts.FindAsync(act.Id, cancel)
                ?? (act.Idempotency is { } earlier ? await ByIdempotencyKeyAsync(earlier.Key, cancel) : null)
                ?? throw new InvalidOperationException($"The act {act.Id} was not inserted.");

    /// <inheritdoc cref="AggregateStore{T}.ChangeAsync(string, Func{T, Change{T}}, CancellationToken)"/>
    public Task<CancellationAct?> ChangeAsync(
        string id, Func<CancellationAct, Change<CancellationAct>?> decide, CancellationToken cancel) =>
        acts.ChangeAsync(id, decide, cancel);
}
