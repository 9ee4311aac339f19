using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Identity.Tests.Features.Operations.ImportTown;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Routes;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Features.Imports;

/// <summary>Administrators read the register, decide differences and export what was changed here.</summary>
[Collection(Documents.Name)]
public sealed class ImportRegisterTests(DemoTown town) : IAsyncLifetime
{
    private const string Root = "/api/identity";
    private static readonly string Household = DemoIds.Household("F001");
    private static readonly string Account = DemoIds.Account("JTOULEMONDE");
    private static readonly DateTime Changed = new(2026, 11, 3, 9, 0, 0, DateTimeKind.Utc);
    private readonly TownFolder _files = new();
    private IdentityHost? _host;
    private HttpClient? _client;

    public async Task InitializeAsync()
    {
        _host = await IdentityHost.StartAsync(town.Server, new() { ["Identity:TrialAccounts"] = "true" });
        _client = _host.NewBrowser();
        await ImportAsync();
        Assert.Equal(0, await _host.OpenAccountsAsync(_files.Folder));
        var origin = new BsonDocument { ["source"] = "Family", ["at"] = Changed };
        await SetAsync("households", Household, ("address.line", "1 rue des Lilas"), ("addressOrigin", origin));
        await SetAsync(
            "accounts", Account, ("contact.telephone", "+33559640002"), ("contact.telephonesOrigin", origin),
            ("contact.email", "=jacques@familles.example"), ("contact.mailOrigin", origin));
        await ImportAsync();
    }

    public async Task DisposeAsync()
    {
        _client!.Dispose();
        await _host!.DisposeAsync();
        _files.Dispose();
    }

    [Fact]
    public async Task List_AfterTwoImports_HasBothNewestFirst()
    {
        var list = (await ReadAsync<ImportListResponse>($"{Root}/imports"))!;
        var detail = (await ReadAsync<ImportDetailResponse>($"{Root}/imports/{list.Items[0].ImportId}"))!;

        Assert.Equal((2, 3), (list.Items.Count, list.OpenDifferences));
        Assert.All(list.Items, import => Assert.Equal(ImportOutcome.Applied, import.Outcome));
        Assert.Equal(81, list.Items[1].Counts.Single(count => count.Kind is ImportKind.Household).Added);
        Assert.Equal([ImportFact.Address, ImportFact.Mail, ImportFact.Telephone], detail.Differences.Select(one => one.Fact).Order());
        Assert.Contains(detail.Files, file => file.Name == "adults.csv");
    }

    [Fact]
    public async Task Decide_Keep_LastsUntilTheFilesStateSomethingElse()
    {
        var address = (await DifferencesAsync()).Single(one => one.Fact is ImportFact.Address);
        Assert.Equal(
            ("1 rue des Lilas, 40220 Tarnos", "14 boulevard Jacques Duclos, 40220 Tarnos", true),
            (address.Stored, address.InFiles, address.CanTakeFiles));

        Assert.Equal(HttpStatusCode.OK, await DecideAsync(address, ImportDecision.Keep));
        Assert.Equal(HttpStatusCode.Conflict, await DecideAsync(address, ImportDecision.Keep));
        await ImportAsync();
        Assert.DoesNotContain(await DifferencesAsync(), one => one.Fact is ImportFact.Address);

        _files.Replace("households.csv", "14 boulevard Jacques", "16 boulevard Jacques");
        await ImportAsync();
        Assert.Equal(
            "16 boulevard Jacques Duclos, 40220 Tarnos",
            (await DifferencesAsync()).Single(one => one.Fact is ImportFact.Address).InFiles);
        Assert.Equal("1 rue des Lilas", (await StoredAsync("households", Household))["address"]["line"].AsString);
    }

    [Fact]
    public async Task Decide_TakeFiles_BringsTheFactUpToDateFromThenOn()
    {
        var open = await DifferencesAsync();

        foreach (var one in open.Where(one => one.CanTakeFiles))
            Assert.Equal(HttpStatusCode.OK, await DecideAsync(one, ImportDecision.TakeFiles));
        _files.Replace("adults.csv", "+33639980001", "+33559640077");
        await ImportAsync();

        Assert.Equal("14 boulevard Jacques Duclos", (await StoredAsync("households", Household))["address"]["line"].AsString);
        Assert.Equal("+33559640077", (await StoredAsync("accounts", Account))["contact"]["telephone"].AsString);
        Assert.Equal([ImportFact.Mail], (await DifferencesAsync()).Select(one => one.Fact));
    }

    [Fact]
    public async Task Decide_TakeFilesForAMailAddress_IsRefused()
    {
        var mail = (await DifferencesAsync()).Single(one => one.Fact is ImportFact.Mail);

        Assert.False(mail.CanTakeFiles);
        Assert.Equal(HttpStatusCode.Conflict, await DecideAsync(mail, ImportDecision.TakeFiles));
        Assert.Equal("=jacques@familles.example", (await StoredAsync("accounts", Account))["contact"]["email"].AsString);
    }

    [Fact]
    public async Task Differences_OfTheAdministratorsOwnHousehold_AreNeitherListedNorDecided()
    {
        var address = (await DifferencesAsync()).Single(one => one.Fact is ImportFact.Address);
        var own = new Bearer("admin-1", "admin", Household: null) { OwnHouseholds = Household };

        Assert.Empty((await ReadAsync<ImportDifferenceListResponse>($"{Root}/import-differences", own))!.Items);
        Assert.Equal(HttpStatusCode.NotFound, await DecideAsync(address, ImportDecision.Keep, own));
    }

    [Fact]
    public async Task Export_SinceADay_HasWhatWasChangedAndNoFormula()
    {
        using var answer = await SendAsync(HttpMethod.Get, $"{Root}/accepted-changes?since=2026-11-03");
        using var later = await SendAsync(HttpMethod.Get, $"{Root}/accepted-changes?since=2100-01-01");
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n");

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("F001;adresse;;;;1 rue des Lilas;;40220;Tarnos;;;;2026-11-03;famille", lines);
        Assert.Contains(
            "F001;courriel;Monsieur;Jacques;TOULEMONDE;;;;;\"'=jacques@familles.example\";;;2026-11-03;famille", lines);
        Assert.Contains("F001;telephones;Monsieur;Jacques;TOULEMONDE;;;;;;05 59 64 00 02;;2026-11-03;famille", lines);
        Assert.Equal(2, (await later.Content.ReadAsStringAsync()).Split("\r\n").Length);
    }

    [Fact]
    public async Task Acts_OfAnAdministrator_AreInTheJournal()
    {
        await DecideAsync((await DifferencesAsync())[0], ImportDecision.Keep);
        using var export = await SendAsync(HttpMethod.Get, $"{Root}/accepted-changes?since=2026-11-03");

        foreach (var action in new[] { "readImportDifferences", "keepOwnFact", "exportAcceptedChanges" })
            await Eventually.Some(
                async () => await _host!.Database.GetCollection<BsonDocument>("audit")
                    .Find(new BsonDocument { ["action"] = action, ["accountId"] = "admin-1" }).FirstOrDefaultAsync(),
                $"{action} is in the journal");
    }

    private async Task ImportAsync() => Assert.Equal(0, await _host!.RunAsync("import", "--data", _files.Folder));

    private async Task<IReadOnlyList<ImportDifferenceResponse>> DifferencesAsync() =>
        (await ReadAsync<ImportDifferenceListResponse>($"{Root}/import-differences"))!.Items;

    private async Task<HttpStatusCode> DecideAsync(ImportDifferenceResponse one, ImportDecision decision, Bearer? by = null)
    {
        var body = new DecideImportDifferenceRequest(one.Fact, one.HouseholdId, one.AccountId, one.AdultId, one.SeenAt, decision);
        using var answer = await SendAsync(HttpMethod.Post, $"{Root}/import-differences/decisions", body, by);
        return answer.StatusCode;
    }

    private async Task<T?> ReadAsync<T>(string address, Bearer? by = null)
    {
        using var answer = await SendAsync(HttpMethod.Get, address, body: null, by);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<T>();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, object? body = null, Bearer? by = null)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
            request.Content = JsonContent.Create(body, body.GetType());
        var key = _host!.Services.GetRequiredService<OidcKeys>().Signing[0];
        var token = new AccessTokenIssuer(key, IdentityHost.Issuer, "identity")
            .Issue(by ?? new Bearer("admin-1", "admin", Household: null));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await _client!.SendAsync(request);
    }

    private Task<BsonDocument> StoredAsync(string collection, string id) =>
        _host!.Database.GetCollection<BsonDocument>(collection).Find(new BsonDocument("_id", id)).SingleAsync();

    private Task<UpdateResult> SetAsync(string collection, string id, params (string Field, BsonValue Value)[] fields) =>
        _host!.Database.GetCollection<BsonDocument>(collection).UpdateOneAsync(
            new BsonDocument("_id", id),
            new BsonDocument("$set", new BsonDocument(fields.Select(field => new BsonElement(field.Field, field.Value)))));
}
