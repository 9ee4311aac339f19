using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage.StorageSpace;

/// <summary>
/// The encrypted files of storage spaces: written before the space lists them, and never changed. This service has no key for them.
/// </summary>
internal sealed class SpaceContentStore(IMongoDatabase database)
{
    public const string Collection = "space-contents";
    private static readonly FilterDefinitionBuilder<SpaceContent> Filter = Builders<SpaceContent>.Filter;

    /// <summary>For the files of one space, and for all of them without a reading of their content.</summary>
    public static CreateIndexModel<SpaceContent>[] Indexes { get; } =
    [
        new(Builders<SpaceContent>.IndexKeys.Ascending(content => content.AccountId)),
        new(Builders<SpaceContent>.IndexKeys.Ascending(content => content.Id)
            .Ascending(content => content.WrittenOn).Ascending(content => content.AccountId)),
    ];

    private IMongoCollection<SpaceContent> Contents { get; } = database.GetCollection<SpaceContent>(Collection);

    public Task WriteAsync(string accountId, string contentId, byte[] encrypted, DateOnly today, CancellationToken cancel) =>
        Contents.InsertOneAsync(new SpaceContent(contentId, accountId, encrypted, today), cancellationToken: cancel);

    /// <summary>Null when it was deleted.</summary>
    public async Task<byte[]?> ReadAsync(string accountId, string contentId, CancellationToken cancel) =>
        (await Contents.Find(content => content.Id == contentId && content.AccountId == accountId).FirstOrDefaultAsync(cancel))?.Content;

    public Task DeleteAsync(string accountId, string contentId, CancellationToken cancel) =>
        Contents.DeleteOneAsync(content => content.Id == contentId && content.AccountId == accountId, cancel);

    public Task DeleteOfAsync(string accountId, CancellationToken cancel) =>
        Contents.DeleteManyAsync(content => content.AccountId == accountId, cancel);

    /// <summary>The ids of files that were written until that day, with their accounts, by id.</summary>
    /// <param name="after">The last id of the batch before; null for the first one.</param>
    public async Task<IReadOnlyList<(string Id, string AccountId)>> ListAsync(
        DateOnly until, string? after, int limit, CancellationToken cancel)
    {
        var found = await Contents
            .Find(Filter.Gt(content => content.Id, after ?? "") & Filter.Lte(content => content.WrittenOn, until))
            .SortBy(content => content.Id).Limit(limit)
            .Project<SpaceContent>(Builders<SpaceContent>.Projection
                .Include(content => content.AccountId).Include(content => content.WrittenOn))
            .ToListAsync(cancel);
        return [.. found.Select(content => (content.Id, content.AccountId))];
    }
}

/// <param name="WrittenOn">The day on which it was written: nothing more precise is kept.</param>
internal sealed record SpaceContent(string Id, string AccountId, byte[] Content, DateOnly WrittenOn);
