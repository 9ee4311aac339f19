using EspaceFamille.Documents.Domain.StorageSpace;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage.StorageSpace;

/// <summary>Open storage spaces, for all replicas: what is deleted here is closed on each of them.</summary>
internal sealed class OpenSpaceStore(IMongoDatabase database)
{
    public const string Collection = "open-spaces";
    private static readonly FilterDefinitionBuilder<OpenSpace> Filter = Builders<OpenSpace>.Filter;

    /// <summary>For the end of all of one account, and for those that have expired.</summary>
    public static CreateIndexModel<OpenSpace>[] Indexes { get; } =
    [
        new(Builders<OpenSpace>.IndexKeys.Ascending(open => open.AccountId)),
        new(Builders<OpenSpace>.IndexKeys.Ascending(open => open.ExpiresAt)),
    ];

    private IMongoCollection<OpenSpace> Spaces { get; } = database.GetCollection<OpenSpace>(Collection);

    public async Task<OpenSpace?> FindAsync(string accountId, string sessionId, CancellationToken cancel)
    {
        var id = OpenSpaceRules.IdOf(accountId, sessionId);
        return await Spaces.Find(open => open.Id == id).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Opens it, in the place of one that the session has open.</summary>
    public Task PutAsync(OpenSpace open, CancellationToken cancel) =>
        Spaces.ReplaceOneAsync(one => one.Id == open.Id, open, new ReplaceOptions { IsUpsert = true }, cancel);

    /// <summary>Stores the code of one that is still the same opening; one that was closed meanwhile stays closed.</summary>
    public async Task<bool> SetCodeAsync(OpenSpace open, CancellationToken cancel) => (await Spaces.UpdateOneAsync(
        Filter.Eq(one => one.Id, open.Id) & Filter.Eq(one => one.Key, open.Key),
        Builders<OpenSpace>.Update.Set(one => one.Code, open.Code).Set(one => one.GroupsToType, open.GroupsToType),
        cancellationToken: cancel)).MatchedCount > 0;

    public Task ExtendAsync(OpenSpace open, DateTimeOffset until, CancellationToken cancel) => Spaces.UpdateOneAsync(
        Filter.Eq(one => one.Id, open.Id) & Filter.Eq(one => one.Key, open.Key),
        Builders<OpenSpace>.Update.Set(one => one.ExpiresAt, until), cancellationToken: cancel);

    /// <returns>Whether there was one.</returns>
    public async Task<bool> CloseAsync(string accountId, string sessionId, CancellationToken cancel)
    {
        var id = OpenSpaceRules.IdOf(accountId, sessionId);
        return (await Spaces.DeleteOneAsync(open => open.Id == id, cancel)).DeletedCount > 0;
    }

    /// <summary>Closes those of the account that were opened until this instant, in all its sessions.</summary>
    public Task CloseAllAsync(string accountId, DateTimeOffset openedUntil, CancellationToken cancel) =>
        Spaces.DeleteManyAsync(open => open.AccountId == accountId && open.OpenedAt <= openedUntil, cancel);

    /// <summary>Closes those of the account in other sessions than this one.</summary>
    public Task CloseOthersAsync(string accountId, string sessionId, CancellationToken cancel) =>
        Spaces.DeleteManyAsync(open => open.AccountId == accountId && open.SessionId != sessionId, cancel);

    public Task DeleteExpiredAsync(DateTimeOffset now, CancellationToken cancel) =>
        Spaces.DeleteManyAsync(open => open.ExpiresAt <= now, cancel);
}
