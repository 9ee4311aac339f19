using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Claims;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Platform.Tests.Journals;

[Collection(SharedParts.Name)]
public sealed class JournalTests(Parts parts) : IAsyncLifetime
{
    private const string Service = "journalled";
    private static readonly CancellationToken None = CancellationToken.None;
    private TestHost _host = null!;

    public async Task InitializeAsync() => _host = await TestHost.StartAsync(parts.DocDb, Parts.NoBroker, service: Service);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Write_SameEntryTwice_IsOneEntryAsItWasFirst()
    {
        var entry = Entry(1, "h1");
        await Journal.WriteAsync(entry, None);
        await Journal.WriteAsync(entry with { Action = "other" }, None);
        Assert.Equal([entry], await Journal.NewestAsync("h1", after: null, 10, None));
    }

    [Fact]
    public async Task Insert_WithAnEntryAmongItsMessages_ReachesTheJournalWithoutTheBroker()
    {
        var thing = Thing.New();
        var entry = Entry(1, "h2");
        await _host.Things.InsertAsync(thing, [entry, Thing.Message("for the broker")], None);
        await Eventually.True(
            async () => (await Journal.NewestAsync("h2", after: null, 10, None)).SequenceEqual([entry]), "the relay wrote the entry");
        await Eventually.True(async () => await _host.OutboxCountAsync(thing.Id) == 1, "only the message still waits");
    }

    [Fact]
    public async Task Read_PageByPage_GivesEachEntryOnceNewestFirst()
    {
        foreach (var minute in Enumerable.Range(0, 5))
            await Journal.WriteAsync(Entry(minute, "h3"), None);
        var read = new List<JournalEntry>();
        string? next = null;
        do
        {
            var page = (await ReadAsync($"?household=h3&limit=2{(next is null ? "" : $"&after={next}")}", "admin")).Page!;
            read.AddRange(page.Entries.Where(entry => entry.Action == "test"));
            next = page.Next;
        }
        while (next is not null);
        Assert.Equal([4, 3, 2, 1, 0], read.Select(entry => entry.At.Minute));
    }

    [Fact]
    public async Task Readings_OfASubject_AreOnePerAgentAndTenMinutes()
    {
        foreach (var minute in new[] { 0, 4, 9, 10, 31 })
            await Journal.WriteAsync(Entry(minute, "h5"), None);
        await Journal.WriteAsync(Entry(5, "h5") with { AccountId = "a2" }, None);
        await Journal.WriteAsync(Entry(1, "h5") with { Action = "other", AccountId = "a3" }, None);
        await Journal.WriteAsync(Entry(2, "h5") with { SubjectId = "t2", AccountId = "a4" }, None);
        await Journal.WriteAsync(Entry(3, "h6") with { AccountId = "a5" }, None);

        Assert.Equal([0, 5, 10, 31], (await Journal.ReadingsAsync("h5", "test", "t1", None)).Select(at => at.Minute));
    }

    [Theory]
    [InlineData("?limit=200", true)]
    [InlineData("?household=h8", false)]
    public async Task Read_OwnHouseholdOfTheAdministrator_HasNoEntryOfIt(string query, bool hasOthers)
    {
        await Journal.WriteAsync(Entry(0, "h7"), None);
        await Journal.WriteAsync(Entry(1, "h8"), None);

        var own = (await ReadAsync(query, "admin", own: "h8 h9")).Page!;
        var others = (await ReadAsync("?household=h8", "admin")).Page!;

        Assert.DoesNotContain(own.Entries, entry => entry.HouseholdId == "h8");
        Assert.Equal(hasOthers, own.Entries.Any(entry => entry.HouseholdId == "h7"));
        Assert.Equal("h8", Assert.Single(others.Entries, entry => entry.Action == "test").HouseholdId);
    }

    [Fact]
    public async Task WriteAll_MoreThanOneWriteTakes_AreEachThere()
    {
        JournalEntry[] entries = [.. Enumerable.Range(0, 1001).Select(second => Entry(0, "h10") with
        {
            At = ThisHour.AddSeconds(second),
        })];

        await Journal.WriteAllAsync(entries, None);

        Assert.Equal(entries.Reverse(), await Journal.NewestAsync("h10", after: null, 2000, None));
    }

    [Theory]
    [InlineData("agent", "", HttpStatusCode.Forbidden)]
    [InlineData("family", "", HttpStatusCode.Forbidden)]
    [InlineData("admin", "?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("admin", "?limit=201", HttpStatusCode.BadRequest)]
    [InlineData("admin", "?after=nonsense", HttpStatusCode.BadRequest)]
    [InlineData("admin", "?after=99999999999999999_a", HttpStatusCode.BadRequest)]
    public async Task Read_InAnotherRoleOrWithABadValue_IsRefused(string role, string query, HttpStatusCode expected) =>
        Assert.Equal(expected, (await ReadAsync(query, role)).Status);

    [Fact]
    public async Task Read_ByAnAdministrator_IsAnEntryItself()
    {
        await ReadAsync("?household=h4", "admin");
        var entry = Assert.Single(await Journal.NewestAsync("h4", after: null, 10, None));
        Assert.Equal(("readJournal", "a1", "admin"), (entry.Action, entry.AccountId, entry.Role));
    }

    [Fact]
    public void NameHash_OfAName_DependsOnTheKeyAndShowsNoText()
    {
        var hash = NameHash.Of("bducasse", [1, 2, 3]);
        Assert.Equal((22, hash), (hash.Length, NameHash.Of("bducasse", [1, 2, 3])));
        Assert.NotEqual(hash, NameHash.Of("bducasse", [1, 2, 4]));
        Assert.NotEqual(hash, NameHash.Of("bducassf", [1, 2, 3]));
    }

    /// <summary>Recent: the retention of the host erases older entries while a test runs.</summary>
    private static readonly DateTimeOffset ThisHour = new(
        TimeProvider.System.GetUtcNow().Ticks / TimeSpan.TicksPerHour * TimeSpan.TicksPerHour, TimeSpan.Zero);

    private Journal Journal => _host.Services.GetRequiredService<Journal>();

    private static JournalEntry Entry(int minute, string household) =>
        new(Ids.New(), ThisHour.AddMinutes(minute), "a1", "agent", household, "test")
        {
            SubjectKind = "thing",
            SubjectId = "t1",
            Reason = "Appel",
        };

    private async Task<(HttpStatusCode Status, JournalResponse? Page)> ReadAsync(
        string query, string role, string? own = null)
    {
        Claim[] more = own is null ? [] : [new(Actor.OwnHouseholdsClaim, own)];
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/{Service}/journal{query}");
        request.Headers.Authorization =
            new AuthenticationHeaderValue("Bearer", TestTokens.Issue(Service, role, "a1", role is "family" ? "h1" : null, more));
        using var answer = await _host.Http.SendAsync(request);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JournalResponse>() : null);
    }
}
