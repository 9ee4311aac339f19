using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Platform.Tests.Hosting;

/// <summary>A database belongs to the town that used it first.</summary>
[Collection(SharedParts.Name)]
public sealed class TownSettingsCheckTests(Parts parts)
{
    private const int Refused = 78;
    private readonly string _database = $"tests-{Ids.New()}";
    private int _imports;

    [Theory]
    [InlineData("other", "Europe/Paris")]
    [InlineData("demo", "Indian/Reunion")]
    public async Task Serve_SettingsOfAnotherTown_RefusesToStart(string code, string zone)
    {
        await using (await TestHost.StartAsync(parts.DocDb, Parts.NoBroker, database: _database))
            Assert.Equal("demo", (await RecordAsync())["code"]);

        await using var other = Build(code, zone);
        Assert.Equal(Refused, await other.RunOrServeAsync([]));
        Assert.Equal(("demo", "Europe/Paris"), ((await RecordAsync())["code"].AsString, (await RecordAsync())["timeZone"].AsString));
    }

    [Fact]
    public async Task Serve_DatabaseUnavailableAtStart_StopsAsSoonAsItCanCompare()
    {
        await using var docDb = new OwnDocDb();
        await docDb.Process.InitializeAsync();
        await using (await TestHost.StartAsync(docDb.Process, Parts.NoBroker, database: _database))
            docDb.Process.Kill();

        await using var other = Build("other", "Europe/Paris", docDb.Process);
        var serving = other.RunOrServeAsync([]);
        Assert.False(serving.IsCompleted);
        await docDb.Process.StartAsync();

        Assert.Equal(Refused, await serving.WaitAsync(Eventually.Limit));
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("import")]
    public async Task Command_SettingsOfAnotherTown_IsRefusedAndWritesNothing(string command)
    {
        await using var first = Build("demo", "Europe/Paris");
        Assert.Equal(0, await first.RunOrServeAsync(["import"]));
        await using var other = Build("other", "Europe/Paris");
        Assert.Equal(Refused, await other.RunOrServeAsync([command]));
        Assert.Equal(1, _imports);
    }

    [Fact]
    public async Task BeforeServing_ImportOfAnotherTown_IsRefused()
    {
        await using var first = Build("demo", "Europe/Paris");
        Assert.Equal(0, await first.RunOrServeAsync(["import"]));
        await using var other = Build("other", "Europe/Paris", settings: ("BeforeServing:Import", "."));
        Assert.Equal(Refused, await other.RunOrServeAsync([]));
        Assert.Equal(1, _imports);
    }

    [Fact]
    public async Task Run_FirstStartsAtTheSameTime_StoreOneTown()
    {
        await using var one = Build("one", "Europe/Paris");
        await using var two = Build("two", "Europe/Paris");
        var codes = await Task.WhenAll(one.RunOrServeAsync(["import"]), two.RunOrServeAsync(["import"]));
        Assert.Equal([0, Refused], codes.Order());
        Assert.Equal(1, _imports);
    }

    private WebApplication Build(string code, string zone, DocDbProcess? docDb = null, (string Name, string Value)? settings = null) =>
        TestHost.Build(docDb ?? parts.DocDb, Parts.NoBroker, _database, more: builder =>
        {
            builder.Configuration["Town:Code"] = code;
            builder.Configuration["Town:TimeZone"] = zone;
            if (settings is var (name, value))
                builder.Configuration[name] = value;
            builder.Services.AddSingleton(new HostCommand("import", (_, _, _) =>
            {
                Interlocked.Increment(ref _imports);
                return Task.FromResult(0);
            }));
        });

    private Task<BsonDocument> RecordAsync() => new MongoClient(parts.DocDb.ConnectionString).GetDatabase(_database)
        .GetCollection<BsonDocument>("installation").Find(new BsonDocument("_id", "town")).SingleAsync();

    /// <summary>A document server that the test kills and starts again.</summary>
    private sealed class OwnDocDb : IAsyncDisposable
    {
        public DocDbProcess Process { get; } = new();

        public async ValueTask DisposeAsync() => await Process.DisposeAsync();
    }
}
