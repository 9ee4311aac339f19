using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Features.Registration.OpenAccounts;

/// <summary>The accounts of a trial are opened as their people would open them, with credentials that were drawn for it.</summary>
[Collection(Documents.Name)]
public sealed class OpenAccountsTests(DemoTown town) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("credentials-");
    private IdentityHost? _host;

    private IdentityHost Host => _host!;

    private string File => Path.Combine(_folder.FullName, "accounts.csv");

    public async Task InitializeAsync()
    {
        _host = await IdentityHost.StartAsync(town.Server, new() { ["Identity:TrialAccounts"] = "true" });
        Assert.Equal(0, await Host.RunAsync("import", "--data", DemoTown.Files));
        TrialCredentials.Write(File, DemoTown.Files);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Open_Family_ConsumesTheKeyAndPublishesEachStep()
    {
        Assert.Equal(0, await OpenAsync());

        var account = await StoredAsync("accounts", DemoIds.Account("JTOULEMONDE"));
        Assert.Equal(["AccountOpened", "AccountActivated"], TypesOf(account).Intersect(["AccountOpened", "AccountActivated"]));
        Assert.Equal(BsonNull.Value, account.GetValue("offeredKey", BsonNull.Value));
        var household = await StoredAsync("households", DemoIds.Household("F001"));
        Assert.Equal(2, TypesOf(household).Count(type => type == "AccountLinked"));
        Assert.All(household["accessKeys"].AsBsonArray, key => Assert.NotEqual(BsonNull.Value, key["usedAt"]));
        Assert.Equal(
            ["JTOULEMONDE", "NTOULEMONDE"], household["adults"].AsBsonArray.Select(adult => LoginOf(adult["accountId"].AsString)));
    }

    [Fact]
    public async Task Open_Everybody_SignsInAndNobodyElseHasAnAccount()
    {
        Assert.Equal(0, await OpenAsync());

        using var family = Host.NewBrowser();
        Assert.Equal("/", (await family.SignInAsync(People.Jacques)).Target());
        using var agent = Host.NewBrowser();
        var second = await agent.SignInAsync(People.Agent);
        using var entered = await agent.SubmitAsync(second.Target(), ("code", Host.NextCode(People.AgentSecret)));
        Assert.Equal("/", entered.Target());
        Assert.Equal(7, await Accounts.CountDocumentsAsync(new BsonDocument("state", "Active")));
        Assert.Equal(7, await Accounts.CountDocumentsAsync(new BsonDocument()));
    }

    [Fact]
    public async Task Open_Twice_ChangesNothing()
    {
        await OpenAsync();
        var before = await AllAsync();

        Assert.Equal(0, await OpenAsync());

        Assert.Equal(before, await AllAsync());
    }

    [Fact]
    public async Task Open_InterruptedBeforeItsActivation_IsCompleted()
    {
        await OpenAsync();
        var id = DemoIds.Account("NETCHEVERRY");
        var whole = (await StoredAsync("households", DemoIds.Household("F002")))["linkedAccounts"];
        await Accounts.UpdateOneAsync(new BsonDocument("_id", id), new BsonDocument("$set", new BsonDocument("state", "Pending")));

        Assert.Equal(0, await OpenAsync());

        Assert.Equal("Active", (await StoredAsync("accounts", id))["state"].AsString);
        Assert.Equal(whole, (await StoredAsync("households", DemoIds.Household("F002")))["linkedAccounts"]);
    }

    [Theory]
    [InlineData("family;PERSONNE;Galet-Brume-4172;")]
    [InlineData("agent;MDARMENDRAIL;Galet-Brume-4172;")]
    public async Task Open_WithoutALetterOrASecondFactor_OpensNothing(string line)
    {
        await System.IO.File.WriteAllTextAsync(File, $"role;login;password;totpSecret\n{line}\n");

        Assert.Equal(65, await OpenAsync());

        Assert.Equal(0, await Accounts.CountDocumentsAsync(new BsonDocument("state", "Active")));
    }

    [Fact]
    public async Task Open_FileThatOthersRead_IsRefused()
    {
        if (!OperatingSystem.IsWindows())
            System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.OtherRead);

        Assert.Equal(65, await OpenAsync());

        Assert.Equal(0, await Accounts.CountDocumentsAsync(new BsonDocument("state", "Active")));
    }

    [Fact]
    public async Task Open_InProduction_IsRefusedByTheNameOfTheSetting()
    {
        await using var production = await IdentityHost.StartAsync(town.Server);

        var refused = await Assert.ThrowsAsync<WrongSettingException>(
            () => production.RunAsync("open-accounts", "--data", DemoTown.Files, "--credentials", File));

        Assert.Contains("Identity:TrialAccounts", refused.Message, StringComparison.Ordinal);
    }

    private IMongoCollection<BsonDocument> Accounts => Host.Database.GetCollection<BsonDocument>("accounts");

    private Task<int> OpenAsync() => Host.RunAsync("open-accounts", "--data", DemoTown.Files, "--credentials", File);

    private static IEnumerable<string> TypesOf(BsonDocument document) =>
        document["outbox"].AsBsonArray.Select(entry => entry["type"].AsString.Split(':', '.')[^1]);

    private static string LoginOf(string account) =>
        new[] { People.Jacques, People.Nathalie }.Single(person => DemoIds.Account(person.Login) == account).Login;

    private Task<BsonDocument> StoredAsync(string collection, string id) =>
        Host.Database.GetCollection<BsonDocument>(collection).Find(new BsonDocument("_id", id)).SingleAsync();

    private async Task<string> AllAsync()
    {
        var all = new List<BsonDocument>();
        foreach (var collection in new[] { "accounts", "households" })
            all.AddRange(await Host.Database.GetCollection<BsonDocument>(collection)
                .Find(new BsonDocument()).Sort(new BsonDocument("_id", 1)).ToListAsync());
        return all.ToJson();
    }
}
