using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Platform;
using MongoDB.Bson.Serialization;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage.StorageSpace;

/// <summary>Storage spaces. Every query names the account: there is no list of them for anybody.</summary>
internal sealed class SpaceStore(AggregateStore<Space> aggregates)
{
    public const string Collection = "spaces";
    private static readonly FilterDefinitionBuilder<Space> Filter = Builders<Space>.Filter;
    private static readonly IndexKeysDefinitionBuilder<Space> Keys = Builders<Space>.IndexKeys;

    /// <summary>For the erasures, and for the mails that are due.</summary>
    public static CreateIndexModel<Space>[] Indexes { get; } =
    [
        new(Keys.Ascending(space => space.Announcement!.ErasedOn)),
        new(Keys.Ascending(space => space.EmptiedOn)),
        new(Keys.Ascending(space => space.ClosedAt)),
        new(Keys.Ascending(space => space.DisabledAt)),
        new(Keys.Ascending(space => space.ErasedAt)),
        new(Keys.Ascending(space => space.NoticeOn)),
        new(Keys.Ascending(space => space.PasswordWrap!.PepperId)),
    ];

    /// <summary>The day of the next mail follows from the rest: it is written for the search and never read back.</summary>
    public static void MapClass() => BsonClassMap.TryRegisterClassMap<Space>(map =>
    {
        map.AutoMap();
        map.MapProperty(space => space.NoticeOn).SetElementName("noticeOn");
    });

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

    /// <summary>The accounts whose space is one of these.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(FilterDefinition<Space> these, int limit, CancellationToken cancel) =>
        await aggregates.Collection.Find(these).Limit(limit).Project(space => space.Id).ToListAsync(cancel);

    /// <summary>Whether a space is still wrapped under that pepper.</summary>
    public Task<bool> IsPepperUsedAsync(string pepperId, CancellationToken cancel) =>
        aggregates.Collection.Find(space => space.PasswordWrap!.PepperId == pepperId).AnyAsync(cancel);

    /// <summary>Deletes an erased space, once its messages are published.</summary>
    public async Task DeleteAsync(string accountId, CancellationToken cancel)
    {
        if (!await aggregates.HasUnpublishedAsync(accountId, 1, cancel))
            await aggregates.Collection.DeleteOneAsync(space => space.Id == accountId && space.ErasedAt != null, cancel);
    }

    /// <summary>The owner of a disabled account can cancel nothing: its emptying waits.</summary>
    public static FilterDefinition<Space> EmptiedUntil(DateOnly day) =>
        Filter.Lte(space => space.EmptiedOn, day) & Filter.Ne(space => space.EmptiedOn, null)
        & Filter.Eq(space => space.DisabledAt, null);

    public static FilterDefinition<Space> ClosedUntil(DateTimeOffset until) =>
        Filter.Lte(space => space.ClosedAt, until) & Filter.Ne(space => space.ClosedAt, null);

    public static FilterDefinition<Space> DisabledUntil(DateTimeOffset until) =>
        Filter.Lte(space => space.DisabledAt, until) & Filter.Ne(space => space.DisabledAt, null);

    /// <summary>Unused ones whose last announcement was published.</summary>
    public static FilterDefinition<Space> AnnouncedUntil(DateOnly day) =>
        Filter.Lte(space => space.Announcement!.ErasedOn, day)
        & Filter.Eq(space => space.Announcement!.Days, SpaceRetentionRules.LastAnnouncementDays)
        & Filter.Eq(space => space.DisabledAt, null);

    /// <summary>Those with a mail to their owner that is due.</summary>
    public static FilterDefinition<Space> NoticeUntil(DateOnly day) =>
        Filter.Lte(space => space.NoticeOn, day) & Filter.Ne(space => space.NoticeOn, null);

    /// <summary>Those whose erasure has begun.</summary>
    public static FilterDefinition<Space> Erased { get; } = Filter.Ne(space => space.ErasedAt, null);

    public static FilterDefinition<Space> NotErased { get; } = Filter.Eq(space => space.ErasedAt, null);
}
