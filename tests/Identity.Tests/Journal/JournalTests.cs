using System.Net.Http.Headers;
using System.Net.Http.Json;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Routes;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Journal;

/// <summary>The journal as an administrator reads it: sign-ins, failures, sign-outs, and what agents read.</summary>
[Collection(Documents.Name)]
public sealed class JournalTests(DemoTown town) : IAsyncLifetime
{
    private static readonly string Jacques = DemoIds.Account(People.Jacques.Login);
    private static readonly string Household = DemoIds.Household("F001");
    private readonly HttpClient _browser = town.Host.NewBrowser();
    private HashSet<string> _earlier = [];

    /// <summary>A day later, so that no attempt of another test counts, and without that test's entries.</summary>
    public async Task InitializeAsync()
    {
        town.Host.Clock.Advance(TimeSpan.FromHours(25));
        town.Host.TownTime.Advance(TimeSpan.FromHours(25));
        _earlier = [.. (await EntriesAsync()).Select(entry => entry.Id)];
    }

    public Task DisposeAsync()
    {
        _browser.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task SignIn_RightPassword_HasAnEntryOfTheAccount()
    {
        await _browser.SignInAsync(People.Jacques);

        var entry = await WaitForAsync("signIn");

        Assert.Equal((Jacques, "family", Household), (entry.AccountId, entry.Role, entry.HouseholdId));
    }

    [Fact]
    public async Task Entries_OfEveryKind_AreDatedByTheTownsClock()
    {
        await _browser.SignInAsync((People.Jacques.Login, "Pas-le-bon-1234"));
        await _browser.SignInAsync(("Personne-4711", "Pas-le-bon-1234"));
        await _browser.SignInAsync(People.Jacques);
        await WaitForAsync("signIn");
        await _browser.SubmitAsync("/compte/deconnexion");
        await GetAsync($"/api/identity/households/{Household}", new Bearer("agent-1", "agent", Household: null));
        await GetAsync("/api/identity/households?name=toule", new Bearer("agent-1", "agent", Household: null));

        // Without entries that the relay of an earlier test has just brought.
        var (now, all) = (town.Host.TownTime.GetUtcNow(), await NewEntriesAsync(withReadings: true));
        var entries = all.Where(entry => entry.At > now.AddHours(-1)).ToArray();

        Assert.Equal(
            ["readHousehold", "readJournal", "searchHouseholds", "signIn", "signInFailed", "signOut"],
            entries.Select(entry => entry.Action).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(entries, entry => Assert.Equal(now, entry.At, TimeSpan.FromMilliseconds(1)));
    }

    [Fact]
    public async Task SignIn_RightCode_HasAnEntryOfTheAccount()
    {
        var password = await _browser.SignInAsync(People.Agent);
        await _browser.SubmitAsync(password.Target(), ("code", town.Host.NextCode(People.AgentSecret)));

        var entry = await WaitForAsync("signIn");

        Assert.Equal((DemoIds.Account(People.Agent.Login), "agent"), (entry.AccountId, entry.Role));
    }

    [Fact]
    public async Task SignIn_WrongPassword_HasAnEntryAboutTheAccountByNobody()
    {
        await _browser.SignInAsync((People.Jacques.Login, "Pas-le-bon-1234"));

        var entry = Assert.Single(await NewEntriesAsync());

        Assert.Equal(("signInFailed", "account", Jacques), (entry.Action, entry.SubjectKind, entry.SubjectId));
        Assert.Null(entry.AccountId);
    }

    [Fact]
    public async Task SignIn_WrongCode_HasAnEntryAboutTheAccount()
    {
        var password = await _browser.SignInAsync(People.Agent);
        await _browser.SubmitAsync(password.Target(), ("code", "000000"));

        var entry = Assert.Single(await NewEntriesAsync());

        Assert.Equal(("signInFailed", DemoIds.Account(People.Agent.Login)), (entry.Action, entry.SubjectId));
    }

    [Fact]
    public async Task SignIn_UnknownName_HasAKeyedHashAndNeverTheText()
    {
        await _browser.SignInAsync(("Galet-Tape-Ici-4711", "Pas-le-bon-1234"));
        await _browser.SignInAsync(("galet-tape-ici-4711", "Pas-le-bon-1234"));

        var entries = await NewEntriesAsync();
        var stored = (await town.Host.Database.GetCollection<BsonDocument>("audit").Find(new BsonDocument()).ToListAsync()).ToJson();

        Assert.Equal(2, entries.Count);
        Assert.All(entries, entry => Assert.Equal(("signInFailed", "unknownName"), (entry.Action, entry.SubjectKind)));
        Assert.Equal(22, Assert.Single(entries.Select(entry => entry.SubjectId).Distinct(StringComparer.Ordinal))!.Length);
        Assert.DoesNotContain("galet-tape", stored, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignOut_ByFormOrFrontEnd_HasAnEntryOfTheAccount(bool byForm)
    {
        await _browser.SignInAsync(People.Jacques);

        if (byForm)
            await _browser.SubmitAsync("/compte/deconnexion");
        else
            await new PortalClient(_browser).SignOutAsync();
        var entry = Assert.Single(await NewEntriesAsync(), entry => entry.Action == "signOut");

        Assert.Equal((Jacques, Household), (entry.AccountId, entry.HouseholdId));
    }

    [Fact]
    public async Task Household_ReadByAnAgent_HasAnEntryBeforeTheResponse()
    {
        await GetAsync($"/api/identity/households/{Household}", new Bearer("agent-1", "agent", Household: null));

        var entry = Assert.Single(await NewEntriesAsync());

        Assert.Equal(("readHousehold", "agent-1", Household), (entry.Action, entry.AccountId, entry.HouseholdId));
    }

    [Fact]
    public async Task Household_ReadByItsFamily_HasNoEntry()
    {
        await GetAsync("/api/identity/households/mine", new Bearer(Jacques, "family", Household));

        Assert.Empty(await NewEntriesAsync());
    }

    [Fact]
    public async Task Households_SearchedByAnAgent_HaveAnEntryWithoutTheName()
    {
        await GetAsync("/api/identity/households?name=toule", new Bearer("agent-1", "agent", Household: null));

        var entry = Assert.Single(await NewEntriesAsync());

        Assert.Equal(("searchHouseholds", "agent-1"), (entry.Action, entry.AccountId));
        Assert.DoesNotContain("toule", entry.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The entry of a write is stored by the outbox relay, shortly after the response.</summary>
    private async Task<JournalEntry> WaitForAsync(string action)
    {
        JournalEntry? found = null;
        await Eventually.True(
            async () =>
                (found = (await NewEntriesAsync()).FirstOrDefault(entry => entry.Action == action)) is not null, $"an entry {action}");
        return found!;
    }

    private async Task<List<JournalEntry>> NewEntriesAsync(bool withReadings = false) =>
    [
        .. (await EntriesAsync())
            .Where(entry => (withReadings || entry.Action != "readJournal") && !_earlier.Contains(entry.Id)),
    ];

    private async Task<IReadOnlyList<JournalEntry>> EntriesAsync()
    {
        using var answer = await GetAsync("/api/identity/journal?limit=200", new Bearer("admin-1", "admin", Household: null));
        return (await answer.Content.ReadFromJsonAsync<JournalResponse>())!.Entries;
    }

    private async Task<HttpResponseMessage> GetAsync(string address, Bearer bearer)
    {
        var key = town.Host.Services.GetRequiredService<OidcKeys>().Signing[0];
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        var token = new AccessTokenIssuer(key, IdentityHost.Issuer, "identity").Issue(bearer);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await _browser.SendAsync(request)).EnsureSuccessStatusCode();
    }
}
