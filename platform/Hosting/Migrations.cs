using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>The indexes that a store declares, created by the migrate command.</summary>
public sealed record IndexDeclaration(Func<string> Describe, Func<IMongoDatabase, CancellationToken, Task> CreateAsync)
{
    internal static IndexDeclaration Of<T>(string collection, CreateIndexModel<T>[] indexes) => new(
        () => $"{collection}: {string.Join(", ", indexes.Select(Text))}",
        (database, cancel) => database.GetCollection<T>(collection).Indexes.CreateManyAsync(indexes, cancel));

    private static string Text<T>(CreateIndexModel<T> index) =>
        $"{index.Keys.Render(new RenderArgs<T>(BsonSerializer.LookupSerializer<T>(), BsonSerializer.SerializerRegistry)).ToJson()}"
        + $" unique={index.Options?.Unique} sparse={index.Options?.Sparse} expires={index.Options?.ExpireAfter}";
}

/// <summary>
/// A change of data that a new version needs. It runs while the previous version still serves, so it only adds; it may be
/// interrupted at any point, so it must be idempotent. A published number is never reused.
/// </summary>
public sealed record Migration(int Number, string Name, Func<IMongoDatabase, CancellationToken, Task> RunAsync);

/// <summary>
/// Creates the indexes and runs the pending migrations in the order of their numbers, and records both in
/// <c>migrations</c>. A lease makes two concurrent jobs run each migration once.
/// </summary>
internal sealed partial class Migrations(
    IMongoDatabase database, IEnumerable<IndexDeclaration> indexes, IEnumerable<Migration> migrations, Leases leases, TimeProvider clock,
    ILogger<Migrations> logger)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly IMongoCollection<BsonDocument> _done = database.GetCollection<BsonDocument>("migrations");
    private readonly Migration[] _ordered = Ordered(migrations);

    /// <summary>The record of this version's indexes: a rolled-back version finds its own record.</summary>
    private string Indexes => "indexes-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', indexes.Select(index => index.Describe()).Order(StringComparer.Ordinal)))))[..16];

    public Task RunAsync(CancellationToken cancel) =>
        // The term is unused: indexes, migrations and their records bear being made again.
        leases.WhileHoldingAsync("migrate", Lease, (_, token) => RunPendingAsync(token), cancel);

    /// <summary>Waits without limit until the migration is recorded: serving earlier would return wrong results.</summary>
    public async Task AwaitAsync(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        for (var logged = false; !await AreDoneAsync(cancel); logged = true)
        {
            if (!logged)
                LogAwaits(logger, _ordered.LastOrDefault()?.Number ?? 0);
            await timer.WaitForNextTickAsync(cancel);
        }
    }

    /// <exception cref="InvalidOperationException">Two have one number: the second would pass for done and never run.</exception>
    private static Migration[] Ordered(IEnumerable<Migration> migrations)
    {
        Migration[] ordered = [.. migrations.OrderBy(migration => migration.Number)];
        return ordered.GroupBy(migration => migration.Number).FirstOrDefault(group => group.Count() > 1) is { Key: var number } twice
            ? throw new InvalidOperationException(
                $"Migration {number} is registered twice: {string.Join(" and ", twice.Select(migration => migration.Name))}.")
            : ordered;
    }

    private async Task RunPendingAsync(CancellationToken cancel)
    {
        foreach (var declaration in indexes)
            await declaration.CreateAsync(database, cancel);
        foreach (var migration in _ordered)
        {
            if (await IsDoneAsync(migration.Number, cancel))
                continue;
            LogRuns(logger, migration.Number, migration.Name);
            await migration.RunAsync(database, cancel);
            await RecordAsync(migration.Number, migration.Name, cancel);
        }

        await RecordAsync(Indexes, "indexes", cancel);
    }

    private async Task<bool> AreDoneAsync(CancellationToken cancel)
    {
        try
        {
            return await IsDoneAsync(Indexes, cancel)
                && (_ordered is [] || await IsDoneAsync(_ordered[^1].Number, cancel));
        }
        catch (Exception exception) when (exception is MongoConnectionException or TimeoutException)
        {
            return false;
        }
    }

    private Task<bool> IsDoneAsync(BsonValue id, CancellationToken cancel) => _done.Find(new BsonDocument("_id", id)).AnyAsync(cancel);

    private async Task RecordAsync(BsonValue id, string name, CancellationToken cancel) => await _done.UpdateOneAsync(
        new BsonDocument("_id", id),
        new BsonDocument("$setOnInsert", new BsonDocument { { "name", name }, { "at", clock.GetUtcNow().UtcDateTime } }),
        new UpdateOptions { IsUpsert = true }, cancel);

    [LoggerMessage(Level = LogLevel.Information, Message = "Migration {Number} runs: {Name}")]
    private static partial void LogRuns(ILogger logger, int number, string name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Waits for the migrate command to record the indexes and migration {Number}")]
    private static partial void LogAwaits(ILogger logger, int number);
}
