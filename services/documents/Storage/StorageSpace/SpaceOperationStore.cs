using System.Text.Json;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Domain.StorageSpace.Keys;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage.StorageSpace;

/// <summary>
/// What was done in storage spaces, for their owners alone. Lines are encrypted under the key of the space; those that are written while
/// it is closed, such as a refused opening, are in clear and name no document.
/// </summary>
internal sealed class SpaceOperationStore(IMongoDatabase database)
{
    public const string Collection = "space-operations";
    private const string KeyName = "operation";
    private const int PaddedBytes = 256;

    /// <summary>For the lines of one space, latest day first, and for their end.</summary>
    public static CreateIndexModel<StoredSpaceOperation>[] Indexes { get; } =
    [
        new(Builders<StoredSpaceOperation>.IndexKeys.Ascending(one => one.AccountId).Descending(one => one.Day)),
        new(Builders<StoredSpaceOperation>.IndexKeys.Ascending(one => one.Day)),
    ];

    private IMongoCollection<StoredSpaceOperation> Operations { get; } = database.GetCollection<StoredSpaceOperation>(Collection);

    /// <param name="key">The key of the space; null while it is closed.</param>
    /// <param name="today">The day in the town.</param>
    public Task WriteAsync(string accountId, SpaceOperation operation, DateOnly today, SpaceKey? key, CancellationToken cancel)
    {
        var id = SpaceIds.New();
        var line = new StoredSpaceOperation(
            id, accountId, today, key is null ? operation : null, key is null ? null : Encrypt(key, id, operation));
        return Operations.InsertOneAsync(line, cancellationToken: cancel);
    }

    /// <summary>The newest lines of a space, newest first.</summary>
    public async Task<IReadOnlyList<SpaceOperation>> ListAsync(string accountId, SpaceKey key, int limit, CancellationToken cancel)
    {
        // The instant of an encrypted line is known after its decryption only.
        var lines = await Operations.Find(one => one.AccountId == accountId).SortByDescending(one => one.Day).Limit(limit * 2)
            .ToListAsync(cancel);
        return [.. lines.Select(line => line.Clear ?? Decrypt(key, line)).OrderByDescending(line => line.At).Take(limit)];
    }

    public Task DeleteOfAsync(string accountId, CancellationToken cancel) =>
        Operations.DeleteManyAsync(one => one.AccountId == accountId, cancel);

    public static FilterDefinition<StoredSpaceOperation> WrittenUntil(DateOnly day) =>
        Builders<StoredSpaceOperation>.Filter.Lte(one => one.Day, day);

    private static byte[] Encrypt(SpaceKey key, string id, SpaceOperation operation)
    {
        // Of one size, whatever the action is. JSON ignores blanks behind its end.
        var json = JsonSerializer.Serialize(operation, SpaceJson.Default.SpaceOperation).PadRight(PaddedBytes);
        return key.Encrypt(System.Text.Encoding.UTF8.GetBytes(json), KeyName, Context(id));
    }

    private static SpaceOperation Decrypt(SpaceKey key, StoredSpaceOperation line) => JsonSerializer.Deserialize(
        key.Decrypt(line.Sealed!, KeyName, Context(line.Id)), SpaceJson.Default.SpaceOperation)!;

    private static string Context(string id) => $"space operation {id}";
}

/// <param name="Day">The day in the town: nothing more precise is kept in clear of an encrypted line.</param>
/// <param name="Clear">A line that was written while the space was closed.</param>
/// <param name="Sealed">A line that was written while it was open.</param>
internal sealed record StoredSpaceOperation(
    string Id, string AccountId, DateOnly Day, SpaceOperation? Clear, byte[]? Sealed);
