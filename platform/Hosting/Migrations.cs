using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>The indexes that a store declares, created by the migrate command.</summary>
public sealed record IndexDeclaration(
    string Collection, Func<string> Describe, Func<IMongoDatabase, CancellationToken, Task> CreateAsync)
{
    internal static IndexDeclaration Of<T>(string collection, CreateIndexModel<T>[] indexes) => new(
        collection,
        () => $"{collection}: {string.Join(", ", indexes.Select(Text))}",
        (database, cancel) => database.GetCollection<T>(collection).Indexes.CreateManyAsync(indexes, cancel));

    private static string Text<T>(CreateIndexModel<T> index) =>
        $"{index.Keys.Render(new RenderArgs<T>(BsonSerializer.LookupSerializer<T>(), BsonSerializer.SerializerRegistry)).ToJson()}"
        + $" unique={index.Options?.Unique} sparse={index.Options?.Sparse} expires={index.Options?.ExpireAfter}";
}

/// <summary>
/// A change of data that a new version needs. It runs while the previous version still serves, so it only adds; it may be
/// interrupted at any point, by its job's deadline too, so it must be idempotent and continue with what is not done yet. A published
/// number is never reused.
/// </summary>
public sealed record Migration(int Number, string Name, Func<MigrationWork, CancellationToken, Task> Work)
{
    /// <summary>Runs it on a database, without records.</summary>
    public Task RunAsync(IMongoDatabase database, CancellationToken cancel) => Work(new(database), cancel);
}

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
    private readonly MigrationProgress _progress = new(clock, logger);

    /// <summary>What is done now; null before the first step and after the last.</summary>
    public string? State => _progress.State;

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
            await _progress.DuringAsync(
                () => declaration.CreateAsync(database, cancel), () => $"Creating the indexes of {declaration.Collection}");
        foreach (var migration in _ordered)
        {
            if (await IsDoneAsync(migration.Number, cancel))
                continue;
            LogRuns(logger, migration.Number, migration.Name);
            var work = new MigrationWork(database);
            await _progress.DuringAsync(() => migration.Work(work, cancel), () => StateOf(migration, work));
            await RecordAsync(migration.Number, migration.Name, cancel);
        }

        await RecordAsync(Indexes, "indexes", cancel);
    }

    private static string StateOf(Migration migration, MigrationWork work) => string.Create(
        CultureInfo.InvariantCulture,
        $"Migration {migration.Number} ({migration.Name}): {work.Documents.Done:N0} of {work.Documents.Total:N0} documents");

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
