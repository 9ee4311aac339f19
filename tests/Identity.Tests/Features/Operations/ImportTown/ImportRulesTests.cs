using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Domain.Imports;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Features.Operations.ImportTown;

/// <summary>What has left the files loses access, within bounds; what an agent ended stays ended.</summary>
[Collection(Documents.Name)]
public sealed class ImportRulesTests(DemoTown town) : IAsyncLifetime
{
    private static readonly string Jacques = DemoIds.Adult("A0001");
    private static readonly string Account = DemoIds.Account("JTOULEMONDE");
    private readonly TownFolder _files = new();
    private IdentityHost? _host;

    private HouseholdStore Households => _host!.Services.GetRequiredService<HouseholdStore>();

    private AccountStore Accounts => _host!.Services.GetRequiredService<AccountStore>();

    public async Task InitializeAsync()
    {
        _host = await IdentityHost.StartAsync(town.Server, new() { ["Identity:TrialAccounts"] = "true" });
        Assert.Equal(0, await ImportAsync("--by", "Service Enfance"));
        Assert.Equal(0, await _host.OpenAccountsAsync(_files.Folder));
    }

    public async Task DisposeAsync()
    {
        await _host!.DisposeAsync();
        _files.Dispose();
    }

    [Fact]
    public async Task Import_AdultLeft_EndsTheLinkWithTheExactNumberAndGivesItBack()
    {
        RemoveJacques();

        Assert.Equal(ImportArguments.NeedsAcceptance, await ImportAsync());
        Assert.Equal(ImportArguments.NeedsAcceptance, await ImportAsync("--allow-disabling", "20"));
        Assert.Equal(Account, await LinkAsync());
        Assert.Equal(0, await ImportAsync("--allow-disabling", "2"));
        Assert.Null(await Households.IdOfAccountAsync(Account, CancellationToken.None));
        Assert.Contains(nameof(SecretMail), await OutboxAsync(DemoIds.Household("F001")), StringComparison.Ordinal);
        Assert.Equal(
            [ImportOutcome.Applied, ImportOutcome.NeedsAllowance, ImportOutcome.NeedsAllowance, ImportOutcome.Applied],
            (await RunsAsync()).Select(run => run.Outcome));

        _files.Edit("adults.csv", _ => File.ReadAllLines(Path.Combine(DemoTown.Files, "adults.csv")));
        Assert.Equal(0, await ImportAsync());
        Assert.Equal(Account, await LinkAsync());
    }

    [Fact]
    public async Task Import_LinkThatAnAgentEnded_StaysEndedAndIsListedUntilItIsNoted()
    {
        await Households.ChangeAsync(
            DemoIds.Household("F001"), household => EndLinkRules.End(household, Jacques, _host!.Clock.GetUtcNow()), CancellationToken.None);

        Assert.Equal(0, await ImportAsync());
        RemoveJacques();
        Assert.Equal(0, await ImportAsync("--allow-disabling", "1"));
        _files.Edit("adults.csv", _ => File.ReadAllLines(Path.Combine(DemoTown.Files, "adults.csv")));
        Assert.Equal(0, await ImportAsync());

        Assert.Null(await LinkAsync());
        var difference = Assert.Single((await RunsAsync())[0].Differences);
        Assert.Equal((DifferentFact.Link, "F001"), (difference.Fact, difference.Subject));
    }

    [Fact]
    public async Task Import_HouseholdMoved_TakesTheLinkWithIt()
    {
        _files.Replace("adults.csv", "A0001;F001;", "A0001;F003;");
        _files.Replace("accesskeys.csv", "F001;18456-N00BOES;A0001;", "F003;18456-N00BOES;A0001;");

        Assert.Equal(0, await ImportAsync());

        Assert.Equal(DemoIds.Household("F003"), await Households.IdOfAccountAsync(Account, CancellationToken.None));
    }

    [Fact]
    public async Task Import_HouseholdLeft_EndsItsLinksAndItsKeysOpenNothing()
    {
        _files.KeepHouseholds(code => code != "F002");

        Assert.Equal(ImportArguments.NeedsAcceptance, await ImportAsync());
        var needed = (await RunsAsync())[0].NeedsAllowed!.Value;
        Assert.Equal(0, await ImportAsync("--allow-disabling", $"{needed}"));

        var left = (await Households.FindAsync(DemoIds.Household("F002"), CancellationToken.None))!;
        Assert.NotNull(left.LeftFilesAt);
        Assert.Empty(left.LinkedAccounts);
        var open = left.AccessKeys.First(key => key.UsedAt is null);
        var adult = left.Adults.Single(one => one.Id == open.AdultId);
        Assert.Equal(
            KeyFault.Ended,
            LinkRules.Check(left, open.Hash, new PersonName(adult.FirstName, adult.LastName), TimeProvider.System.GetUtcNow(), out _));
    }

    [Fact]
    public async Task Import_StaffLeft_AreDisabledAndAdministratorsChoiceStays()
    {
        _files.Edit("accounts.csv", lines => lines.Where(line => !line.Contains("MDARMENDRAIL", StringComparison.Ordinal)));

        Assert.Equal(ImportArguments.NeedsAcceptance, await ImportAsync());
        Assert.Equal(0, await ImportAsync("--allow-disabling", "1"));

        var agent = DemoIds.Account("MDARMENDRAIL");
        Assert.Equal(AccountState.Disabled, (await Accounts.FindAsync(agent, CancellationToken.None))!.State);
        _files.Edit("accounts.csv", _ => File.ReadAllLines(Path.Combine(DemoTown.Files, "accounts.csv")));
        Assert.Equal(0, await ImportAsync());
        Assert.Equal(AccountState.Active, (await Accounts.FindAsync(agent, CancellationToken.None))!.State);
        await Accounts.ChangeAsync(
            agent, account => new(account with { State = AccountState.Disabled }), CancellationToken.None);
        Assert.Equal(0, await ImportAsync());
        Assert.Equal(AccountState.Disabled, (await Accounts.FindAsync(agent, CancellationToken.None))!.State);
    }

    [Fact]
    public async Task Import_NewStaff_WaitsForItsInvitation()
    {
        _files.Edit("accounts.csv", lines => [.. lines, "agent;JÉRÔME.O'HARA;Monsieur;Jérôme;O'HARA;jerome.ohara@mairie.example"]);

        Assert.Equal(0, await ImportAsync());

        var account = (await Accounts.FindByNameAsync("JÉRÔME.O'HARA", CancellationToken.None))!;
        Assert.Equal(AccountState.Pending, account.State);
        var links = Collection(SecretLinkStore.Collection);
        Assert.Equal(1, await links.CountDocumentsAsync(new BsonDocument { ["kind"] = "Invitation", ["accountId"] = account.Id }));
    }

    [Fact]
    public async Task Import_UserNameOfAFamily_IsRefusedAtItsLine()
    {
        _files.Edit("accounts.csv", lines => [.. lines, "agent;jtoulemonde;Madame;Anne;NEMO;anne@mairie.example"]);
        var (console, printed) = (Console.Error, new StringWriter());
        Console.SetError(printed);

        var code = await ImportAsync();

        Console.SetError(console);
        Assert.Equal(65, code);
        Assert.Contains(
            "accounts.csv, ligne 6, colonne login : « jtoulemonde » est déjà l’identifiant d’une autre personne.", $"{printed}",
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Dry_WritesOnlyTheRegister()
    {
        RemoveJacques();
        _files.Replace("households.csv", "14 boulevard Jacques", "16 boulevard Jacques");
        var before = await AllAsync();

        Assert.Equal(0, await ImportAsync("--dry-run", "--by", "Direction de l’enfance"));

        Assert.Equal(before, await AllAsync());
        var run = (await RunsAsync())[0];
        Assert.Equal((ImportOutcome.Dry, "Direction de l’enfance", 2), (run.Outcome, run.By, run.NeedsAllowed));
        Assert.Contains(new ImportChange(ImportKind.Household, ImportAction.Changed, "F001", DemoIds.Household("F001")), run.Changes);
        Assert.Equal(64, run.Files.Single(file => file.Name == "households.csv").Sha256.Length);
    }

    private void RemoveJacques()
    {
        _files.KeepLines("adults.csv", values => values[0] != "A0001");
        _files.KeepLines("accesskeys.csv", values => values[2] != "A0001");
    }

    private Task<int> ImportAsync(params string[] options) => _host!.RunAsync("import", ["--data", _files.Folder, .. options]);

    private async Task<string?> LinkAsync() =>
        (await Households.FindAsync(DemoIds.Household("F001"), CancellationToken.None))!.Adults
            .Single(adult => adult.Id == Jacques).AccountId;

    private Task<IReadOnlyList<ImportRun>> RunsAsync() =>
        _host!.Services.GetRequiredService<ImportRunStore>().ListAsync(after: null, 20, CancellationToken.None);

    private async Task<string> OutboxAsync(string household) =>
        (await Collection(HouseholdStore.Collection).Find(new BsonDocument("_id", household)).SingleAsync())["outbox"].ToJson();

    private IMongoCollection<BsonDocument> Collection(string name) => _host!.Database.GetCollection<BsonDocument>(name);

    private async Task<string> AllAsync() =>
        await JsonAsync(HouseholdStore.Collection) + await JsonAsync(AccountStore.Collection);

    private async Task<string> JsonAsync(string collection) =>
        (await Collection(collection).Find(new BsonDocument()).Sort(new BsonDocument("_id", 1)).ToListAsync()).ToJson();
}
