using EspaceFamille.Identity.Tests.Hosting;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.ImportTown;

[Collection(Documents.Name)]
public sealed class ImportTownTests(DemoTown town) : IAsyncLifetime
{
    private readonly string _files = Directory.CreateTempSubdirectory("town-").FullName;
    private IdentityHost? _host;

    public async Task InitializeAsync()
    {
        _host = await IdentityHost.StartAsync(town.Server);
        foreach (var file in Directory.GetFiles(DemoTown.Files, "*.csv"))
            File.Copy(file, Path.Combine(_files, Path.GetFileName(file)));
    }

    public async Task DisposeAsync()
    {
        await _host!.DisposeAsync();
        Directory.Delete(_files, recursive: true);
    }

    [Fact]
    public async Task Import_Again_ChangesNothing()
    {
        await _host!.RunAsync("import", "--data", _files);
        var before = (await StoredAsync("households"), await StoredAsync("accounts"));

        var code = await _host.RunAsync("import", "--data", _files);

        Assert.Equal(0, code);
        Assert.Equal(before, (await StoredAsync("households"), await StoredAsync("accounts")));
    }

    [Fact]
    public async Task Import_AfterACrashHalfWay_CompletesTheTown()
    {
        await _host!.RunAsync("import", "--data", _files);
        var whole = await CountAsync("households");
        var half = await Households.Find(new BsonDocument()).Limit(30).ToListAsync();
        await Households.DeleteManyAsync(new BsonDocument("_id", new BsonDocument("$in", new BsonArray(half.Select(document => document["_id"])))));

        await _host.RunAsync("import", "--data", _files);

        Assert.Equal(whole, await CountAsync("households"));
    }

    [Fact]
    public async Task Import_OneBadLine_ImportsNothing()
    {
        await File.AppendAllTextAsync(Path.Combine(_files, "children.csv"), "E9999;F001;;Anna;TOULEMONDE;14/03/2018\n");

        var code = await _host!.RunAsync("import", "--data", _files);

        Assert.Equal(65, code);
        Assert.Equal(0, await CountAsync("households"));
        Assert.Equal(0, await CountAsync("accounts"));
    }

    [Fact]
    public async Task Import_AnAddressThatChanged_IsWrittenAndAnnounced()
    {
        await _host!.RunAsync("import", "--data", _files);
        var file = Path.Combine(_files, "households.csv");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("14 boulevard Jacques Duclos", "16 boulevard Jacques Duclos", StringComparison.Ordinal));

        await _host.RunAsync("import", "--data", _files);

        var household = await Households.Find(new BsonDocument("_id", Contracts.ImportedId.Household("F001"))).SingleAsync();
        Assert.Equal("16 boulevard Jacques Duclos", household["address"]["line"].AsString);
        Assert.Equal(2, household["version"].AsInt64);
        Assert.Equal(2, household["outbox"].AsBsonArray.Count);
        Assert.DoesNotContain("N00BOES", household.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Republish_TellsEachHouseholdAndAccountAgainUnderANewVersion()
    {
        await _host!.RunAsync("import", "--data", _files);

        await _host.RunAsync("republish");

        Assert.All(await Households.Find(new BsonDocument()).ToListAsync(), household => Assert.Equal(
            [1L, 2L], household["outbox"].AsBsonArray.Select(entry => BsonDocument.Parse(entry["body"].AsString)["version"].ToInt64())));
    }

    private IMongoCollection<BsonDocument> Households => _host!.Database.GetCollection<BsonDocument>("households");

    private async Task<string> StoredAsync(string collection) =>
        (await _host!.Database.GetCollection<BsonDocument>(collection).Find(new BsonDocument()).Sort(new BsonDocument("_id", 1)).ToListAsync()).ToJson();

    private Task<long> CountAsync(string collection) => _host!.Database.GetCollection<BsonDocument>(collection).CountDocumentsAsync(new BsonDocument());
}
