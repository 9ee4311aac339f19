using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage.StorageSpace;

/// <summary>Storage spaces. Every query names the account: there is no list of them for anybody.</summary>
internal sealed class SpaceStore(AggregateStore<Space> aggregates)
{
    public const string Collection = "spaces";
    private static readonly FilterDefinitionBuilder<Space> Filter = Builders<Space>.Filter;
    private static readonly IndexKeysDefinitionBuilder<Space> Keys = Builders<Space>.IndexKeys;

    /// <summary>For the erasures.</summary>
    public static CreateIndexModel<Space>[] Indexes { get; } =
    [
        new(Keys.Ascending(space => space.UsedOn)),
        new(Keys.Ascending(space => space.EmptiedOn)),
        new(Keys.Ascending(space => space.ClosedAt)),
        new(Keys.Ascending(space => space.ErasedAt)),
    ];

    public Task<Space?> FindAsync(string accountId, CancellationToken cancel) => aggregates.FindAsync(accountId, cancel);

    /// <summary>False when the account has a space already.</summary>
    public async Task<bool> CreateAsync(Change<Space> created, CancellationToken cancel) =>
        (await aggregates.InsertAsync(created.State, created.Messages, cancel)).IsSaved;

    /// <inheritdoc cref="AggregateStore{T}.ChangeAsync(string, Func{T, Change{T}}, CancellationToken)"/>
    public Task<Space?> ChangeAsync(string accountId, Func<Space, Change<Space>?> decide, CancellationToken cancel) =>
        aggregates.ChangeAsync(accountId, decide, cancel);

    /// <summary>Changes the space where it is still one of these; null where it is none, or does not exist.</summary>
    public Task<Space?> ChangeAsync(
        string accountId, FilterDefinition<Space> these, Func<Space, Change<Space>?> decide, CancellationToken cancel) =>
        aggregates.ChangeAsync(these & Filter.Eq(space => space.Id, accountId), decide, cancel);

    /// <summary>The accounts whose space is to be erased.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(FilterDefinition<Space> expired, int limit, CancellationToken cancel) =>
        await aggregates.Collection.Find(expired).Limit(limit).Project(space => space.Id).ToListAsync(cancel);

    public Task DeleteAsync(string accountId, CancellationToken cancel) =>
        aggregates.Collection.DeleteOneAsync(space => space.Id == accountId && space.ErasedAt != null, cancel);

    public static FilterDefinition<Space> EmptiedUntil(DateOnly day) =>
        Filter.Lte(space => space.EmptiedOn, day) & Filter.Ne(space => space.EmptiedOn, null);

    public static FilterDefinition<Space> ClosedUntil(DateTimeOffset until) =>
        Filter.Lte(space => space.ClosedAt, until) & Filter.Ne(space => space.ClosedAt, null);

    public static FilterDefinition<Space> UnusedSince(DateOnly day) => Filter.Lte(space => space.UsedOn, day);

    /// <summary>Those whose erasure was interrupted.</summary>
    public static FilterDefinition<Space> Erased { get; } = Filter.Ne(space => space.ErasedAt, null);
}
