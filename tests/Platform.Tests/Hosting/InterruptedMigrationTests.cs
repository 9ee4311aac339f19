using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Platform.Tests.Hosting;

/// <summary>A migration that is longer than the deadline of its job: each run continues where the one before ended.</summary>
[Collection(SharedParts.Name)]
public sealed class InterruptedMigrationTests(Parts parts)
{
    private const string Collection = "notes";
    private const int Documents = 2000;
    private const int Batch = 500;
    private static readonly FilterDefinition<BsonDocument> Old = Builders<BsonDocument>.Filter.Eq("state", "old");
    private readonly string _database = $"tests-{Ids.New()}";

    [Fact]
    public async Task Migrate_WorkOfThreeDeadlines_ChangesEachDocumentOnce()
    {
        await Notes.InsertManyAsync(
            Enumerable.Range(0, Documents).Select(id => new BsonDocument { { "_id", id }, { "state", "old" }, { "writes", 0 } }));

        string?[] states = [await MigrateAsync(Batch + 1), await MigrateAsync(Batch + 1), await MigrateAsync(Batch + 1)];

        Assert.Equal(["500", "1,000", "1,500"], states.Select(state => state?.Split(' ')[^4]));
        Assert.Equal("Migration 1 (Renew notes): 500 of 2,000 documents", states[0]);
        Assert.Equal(3 * Batch, await Notes.CountDocumentsAsync(Builders<BsonDocument>.Filter.Eq("writes", 1)));
        Assert.Null(await MigrateAsync(until: Documents));
        Assert.Equal(Documents, await Notes.CountDocumentsAsync("""{ "state": "new", "writes": 1 }"""));
    }

    /// <summary>The previous version serves meanwhile: what it writes after it was found is changed too.</summary>
    [Fact]
    public async Task Migrate_DocumentThatIsWrittenMeanwhile_IsChangedToo()
    {
        await Notes.InsertOneAsync(new BsonDocument { { "_id", 1 }, { "state", "old" }, { "version", 1 } });
        var isWritten = false;
        var pending = new PendingDocuments<BsonDocument>(
            Collection, Old,
            note => Builders<BsonDocument>.Filter.Eq("_id", 1) & Builders<BsonDocument>.Filter.Eq("version", note["version"]));

        await new MigrationWork(Notes.Database).ChangeAsync(pending, note =>
        {
            if (!isWritten)
                Notes.UpdateOne("{ _id: 1 }", """{ $set: { "version": 2, "text": "later" } }""");
            isWritten = true;
            return Builders<BsonDocument>.Update.Set("state", "new").Set("copy", note.GetValue("text", ""));
        }, CancellationToken.None);

        Assert.Equal("later", (await Notes.Find(new BsonDocument()).SingleAsync())["copy"]);
    }

    [Fact]
    public async Task Progress_OfALongStep_IsLoggedEveryTenSeconds()
    {
        var (clock, log, end) = (new FakeTimeProvider(), new LogLines(), new TaskCompletionSource());
        using var logging = LoggerFactory.Create(builder => builder.AddProvider(log));
        var progress = new MigrationProgress(clock, logging.CreateLogger<Migrations>());
        var done = 0;
        var step = progress.DuringAsync(() => end.Task, () => $"{done} of 9 documents");
        for (done = 3; done <= 6; done += 3)
        {
            clock.Advance(TimeSpan.FromSeconds(10));
            await Eventually.True(() => Task.FromResult(log.All.Count == done / 3), "the progress is logged");
        }

        end.SetResult();
        await step;

        Assert.Equal(["3 of 9 documents", "6 of 9 documents"], log.All);
    }

    private IMongoCollection<BsonDocument> Notes =>
        new MongoClient(parts.DocDb.ConnectionString).GetDatabase(_database).GetCollection<BsonDocument>(Collection);

    /// <summary>Returns where it was at its deadline; null where it came to its end.</summary>
    /// <param name="until">The number of documents until the deadline, with which the batch of the last one is not written.</param>
    private async Task<string?> MigrateAsync(int until)
    {
        using var deadline = new CancellationTokenSource();
        await using var app = TestHost.Build(parts.DocDb, Parts.NoBroker, _database, more: builder => builder.Services.AddMigration(
            new(1, "Renew notes", (work, cancel) =>
            {
                var seen = 0;
                return work.ChangeAsync(Pending.Of(Collection, Old, "state"), _ =>
                {
                    if (++seen == until)
                        deadline.Cancel();
                    return Builders<BsonDocument>.Update.Set("state", "new").Inc("writes", 1);
                }, cancel);
            })));
        var migrations = app.Services.GetRequiredService<Migrations>();
        try
        {
            await migrations.RunAsync(deadline.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            Assert.True(until < Documents);
        }

        return migrations.State;
    }
}
