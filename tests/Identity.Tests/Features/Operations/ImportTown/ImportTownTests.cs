using EspaceFamille.Identity.Features.Registration.Activate;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Features.Operations.ImportTown;

[Collection(Documents.Name)]
public sealed class ImportTownTests(DemoTown town) : IAsyncLifetime
{
    private readonly string _files = Directory.CreateTempSubdirectory("town-").FullName;
    private IdentityHost? _host;

    public async Task InitializeAsync()
    {
        _host = await IdentityHost.StartAsync(town.Server, new() { ["Identity:TrialAccounts"] = "true" });
        foreach (var file in Directory.GetFiles(DemoTown.Files, "*.csv"))
            File.Copy(file, Path.Combine(_files, Path.GetFileName(file)));
    }

    public async Task DisposeAsync()
    {
        await _host!.DisposeAsync();
        Directory.Delete(_files, recursive: true);
    }

    [Fact]
    public async Task Import_Twice_ChangesNothing()
    {
        await _host!.RunAsync("import", "--data", _files);
        var before = (await StoredAsync("households"), await StoredAsync("accounts"));

        var code = await _host.RunAsync("import", "--data", _files);

        Assert.Equal(0, code);
        Assert.Equal(before, (await StoredAsync("households"), await StoredAsync("accounts")));
    }

    [Fact]
    public async Task Import_AfterAnInterruption_CompletesTheTown()
    {
        await _host!.RunAsync("import", "--data", _files);
        var whole = await CountAsync("households");
        var half = await Households.Find(new BsonDocument()).Limit(30).ToListAsync();
        var ids = new BsonArray(half.Select(document => document["_id"]));
        await Households.DeleteManyAsync(new BsonDocument("_id", new BsonDocument("$in", ids)));

        await _host.RunAsync("import", "--data", _files);

        Assert.Equal(whole, await CountAsync("households"));
    }

    [Fact]
    public async Task Import_OneInvalidLine_ImportsNothing()
    {
        await File.AppendAllTextAsync(Path.Combine(_files, "children.csv"), "E9999;F001;;Anna;TOULEMONDE;14/03/2018\n");

        var code = await _host!.RunAsync("import", "--data", _files);

        Assert.Equal(65, code);
        Assert.Equal(0, await CountAsync("households"));
        Assert.Equal(0, await CountAsync("accounts"));
    }

    [Theory]
    [InlineData("enrolments.csv", "R99;E0001;SAILING;CONCARET;G;2026-09-01;2027-07-02;2026-06-15;;")]
    [InlineData("closures.csv", "NOWHERE;2027-01-29;Travaux")]
    public async Task Import_InvalidLineThatAnotherServiceImports_ImportsNothing(string file, string line)
    {
        await File.AppendAllTextAsync(Path.Combine(_files, file), $"{line}\n");

        Assert.Equal(65, await _host!.RunAsync("import", "--data", _files));

        Assert.Equal(0, await CountAsync("households"));
    }

    [Fact]
    public async Task Import_Staff_WaitsForItsInvitationWithoutATimeLimit()
    {
        await _host!.RunAsync("import", "--data", _files);

        await _host.Services.GetServices<IHostedService>().OfType<RegistrationJob>().Single().RunAsync(CancellationToken.None);

        var stored = await Collection("accounts").Find(new BsonDocument()).ToListAsync();
        Assert.Equal(["Pending", "Pending", "Pending", "Pending"], stored.Select(account => account["state"].AsString));
    }

    [Fact]
    public async Task Import_ChangedAddress_IsWrittenAndPublished()
    {
        await _host!.RunAsync("import", "--data", _files);
        var file = Path.Combine(_files, "households.csv");
        var lines = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, lines.Replace("14 boulevard Jacques", "16 boulevard Jacques", StringComparison.Ordinal));

        await _host.RunAsync("import", "--data", _files);

        var household = await Households.Find(new BsonDocument("_id", DemoIds.Household("F001"))).SingleAsync();
        Assert.Equal("16 boulevard Jacques Duclos", household["address"]["line"].AsString);
        Assert.Equal(2, household["version"].AsInt64);
        Assert.Equal(2, household["outbox"].AsBsonArray.Count);
        Assert.DoesNotContain("N00BOES", household.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ContactFactsChangedByFamily_KeepsThemAndListsTheDifferences()
    {
        await _host!.RunAsync("import", "--data", _files);
        await _host.OpenAccountsAsync(_files);
        var (household, account) = (DemoIds.Household("F001"), DemoIds.Account("JTOULEMONDE"));
        var changed = new BsonDocument { ["source"] = "Family", ["at"] = new DateTime(2026, 11, 3, 0, 0, 0, DateTimeKind.Utc) };
        await SetAsync("households", household, ("address.line", "1 rue des Lilas"), ("addressOrigin", changed));
        await SetAsync("accounts", account, ("contact.telephone", "+33559640002"), ("contact.telephonesOrigin", changed));
        var printed = new StringWriter();
        var console = Console.Out;
        Console.SetOut(printed);

        await _host.RunAsync("import", "--data", _files);

        Console.SetOut(console);
        Assert.Equal("1 rue des Lilas", (await StoredAsync("households", household))["address"]["line"].AsString);
        Assert.Equal("+33559640002", (await StoredAsync("accounts", account))["contact"]["telephone"].AsString);
        Assert.Contains("Différences gardées : 2", printed.ToString(), StringComparison.Ordinal);
        Assert.Contains("F001 : adresse postale, changé par la famille le 03/11/2026", printed.ToString(), StringComparison.Ordinal);
        Assert.Contains("JTOULEMONDE : téléphone", printed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ContactFactsThatNobodyChanged_AreBroughtUpToDate()
    {
        await _host!.RunAsync("import", "--data", _files);
        await _host.OpenAccountsAsync(_files);
        var account = DemoIds.Account("JTOULEMONDE");
        await SetAsync(
            "accounts", account, ("contact.telephonesOrigin", BsonNull.Value), ("contact.telephone", "+33639980001"));
        var messages = (await StoredAsync("accounts", account))["outbox"].AsBsonArray.Count;
        var file = Path.Combine(_files, "adults.csv");
        var lines = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, lines.Replace("+33639980001", "+33559640077", StringComparison.Ordinal));

        await _host.RunAsync("import", "--data", _files);

        var stored = await StoredAsync("accounts", account);
        Assert.Equal("+33559640077", stored["contact"]["telephone"].AsString);
        Assert.Equal(messages + 1, stored["outbox"].AsBsonArray.Count);
    }

    [Fact]
    public async Task Republish_All_PublishesEachHouseholdUnderANewVersion()
    {
        await _host!.RunAsync("import", "--data", _files);

        await _host.RunAsync("republish");

        Assert.All(await Households.Find(new BsonDocument()).ToListAsync(), household => Assert.Equal(
            [1L, 2L], household["outbox"].AsBsonArray.Select(entry => BsonDocument.Parse(entry["body"].AsString)["version"].ToInt64())));
    }

    private IMongoCollection<BsonDocument> Households => Collection("households");

    private IMongoCollection<BsonDocument> Collection(string name) => _host!.Database.GetCollection<BsonDocument>(name);

    private async Task SetAsync(string collection, string id, params (string Field, BsonValue Value)[] fields) =>
        await Collection(collection).UpdateOneAsync(
            new BsonDocument("_id", id),
            new BsonDocument("$set", new BsonDocument(fields.Select(field => new BsonElement(field.Field, field.Value)))));

    private Task<BsonDocument> StoredAsync(string collection, string id) =>
        Collection(collection).Find(new BsonDocument("_id", id)).SingleAsync();

    private async Task<string> StoredAsync(string collection) =>
        (await Collection(collection).Find(new BsonDocument()).Sort(new BsonDocument("_id", 1)).ToListAsync()).ToJson();

    private Task<long> CountAsync(string collection) => Collection(collection).CountDocumentsAsync(new BsonDocument());
}
