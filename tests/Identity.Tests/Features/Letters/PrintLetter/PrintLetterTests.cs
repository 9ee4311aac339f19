using System.Net;
using System.Text.RegularExpressions;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage.Keys;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.Letters.PrintLetter;

[Collection(Documents.Name)]
public sealed partial class PrintLetterTests(DemoTown town) : IDisposable
{
    private readonly AgentDesk _desk = new(town);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Print_AdultWithoutAccount_ReturnsALetterWhoseKeyOpensForThatNameAlone()
    {
        var household = await _desk.AddHouseholdAsync("XIMENEZ");

        var (page, key) = await PrintAsync(household, 0);

        Assert.Contains("MXIMENEZ", page, StringComparison.Ordinal);
        Assert.Contains("Madame Maylis XIMENEZ", page, StringComparison.Ordinal);
        Assert.Null(await CheckAsync(household, key, new("Maylis", "Ximenez")));
        Assert.NotNull(await CheckAsync(household, key, new("Peio", "Ximenez")));
    }

    [Fact]
    public async Task Print_Letter_IsStoredAsAHashAndNeverInClear()
    {
        var household = await _desk.AddHouseholdAsync("XERTIGNY");

        var (_, key) = await PrintAsync(household, 0);

        var stored = Assert.Single((await _desk.Households.FindAsync(household.Id, CancellationToken.None))!.AccessKeys);
        Assert.NotEqual(key, stored.Hash);
        Assert.Equal((household.Adults[0].Id, "MXERTIGNY"), (stored.AdultId, stored.UserName));
        Assert.Equal(TimeSpan.FromDays(180), stored.EndsAt - stored.CreatedAt);
    }

    [Fact]
    public async Task Print_Again_RevokesTheEarlierKeyOfThatAdultAlone()
    {
        var household = await _desk.AddHouseholdAsync("XAMBES");
        var (_, other) = await PrintAsync(household, 1);
        var (_, first) = await PrintAsync(household, 0);

        var (page, second) = await PrintAsync(household, 0);

        Assert.NotEqual(first, second);
        Assert.Contains("MXAMBES\n", page.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.NotNull(await CheckAsync(household, first, new("Maylis", "Xambes")));
        Assert.Null(await CheckAsync(household, second, new("Maylis", "Xambes")));
        Assert.Null(await CheckAsync(household, other, new("Peio", "Xambes")));
    }

    [Fact]
    public async Task Print_HouseholdWithOneKeyForAllAdults_RevokesThatKeyWithTheLastLetter()
    {
        var (household, now) = (await _desk.AddHouseholdAsync("XAFFEVILLERS"), town.Host.TownTime.GetUtcNow());
        var (key, pepper) = (AccessKeyDraw.New(), town.Host.Services.GetRequiredService<Pepper>());
        var shared = new AccessKey(
            AccessKeyRules.Childhood, pepper.HashKey(key), AdultId: null, UserName: null, now, now + TimeSpan.FromDays(180));
        await _desk.Households.ChangeAsync(household.Id, stored => stored with { AccessKeys = [shared] }, CancellationToken.None);
        var before = await CheckAsync(household, key, new("Maylis", "Xaffevillers"));

        var isWarned = (await _desk.AdultsAsync(household)).Select(adult => adult.KeepsSharedKey).ToList();

        var (_, printed) = await PrintAsync(household, 0);
        var (ofMaylis, ofPeio) = (
            await CheckAsync(household, key, new("Maylis", "Xaffevillers")), await CheckAsync(household, key, new("Peio", "Xaffevillers")));
        await PrintAsync(household, 1);

        Assert.Equal((null, KeyFault.OtherPerson, null), (before, ofMaylis, ofPeio));
        Assert.Equal([true, true], isWarned);
        Assert.Equal(KeyFault.Ended, await CheckAsync(household, key, new("Peio", "Xaffevillers")));
        Assert.Null(await CheckAsync(household, printed, new("Maylis", "Xaffevillers")));
    }

    [Fact]
    public async Task Print_NameThatAnotherLetterSuggests_SuggestsAnother()
    {
        await PrintAsync(await _desk.AddHouseholdAsync("XONVILLE"), 0);

        var (page, _) = await PrintAsync(await _desk.AddHouseholdAsync("XONVILLE"), 0);

        Assert.Contains("MXONVILLE2", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_Letter_IsNotKeptByCachesAndIsInTheJournalWithItsReason()
    {
        var household = await _desk.AddHouseholdAsync("XOUSSE");

        using var answer = await _desk.ActAsync(household, 0, "/letters");

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        var entry = await _desk.JournalAsync("printLetter", household.Adults[0].Id);
        Assert.Equal((AgentDesk.Reason, "agent-1"), (entry["reason"].AsString, entry["accountId"].AsString));
    }

    [Fact]
    public async Task Print_WithoutReason_IsRefusedAndCreatesNoKey()
    {
        var household = await _desk.AddHouseholdAsync("XURY");

        using var answer = await _desk.ActAsync(household, 0, "/letters", reason: "");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Empty((await _desk.Households.FindAsync(household.Id, CancellationToken.None))!.AccessKeys);
    }

    [Fact]
    public async Task Print_ByAnAgentOfTheHousehold_IsNotFound()
    {
        var household = await _desk.AddHouseholdAsync("XEUILLEY");
        var agent = new Bearer("agent-1", "agent", Household: null) { OwnHouseholds = household.Id };

        using var answer = await _desk.ActAsync(household, 0, "/letters", by: agent);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("agent", AccountState.Active, HttpStatusCode.OK)]
    [InlineData("agent", AccountState.Disabled, HttpStatusCode.Forbidden)]
    [InlineData("family", AccountState.Active, HttpStatusCode.Forbidden)]
    internal async Task Print_WithATokenOfAnEarlierAccess_NeedsThePresentOne(string role, AccountState state, HttpStatusCode status)
    {
        var household = await _desk.AddHouseholdAsync("XEUVEZIN");
        var agent = new Bearer((await town.Host.AddAccountAsync(role, state: state)).Id, "agent", Household: null);

        using var answer = await _desk.ActAsync(household, 0, "/letters", by: agent);
        using var batches = await _desk.GetAsync("/api/identity/letter-batches", agent);

        Assert.Equal((status, status), (answer.StatusCode, batches.StatusCode));
        var keys = (await _desk.Households.FindAsync(household.Id, CancellationToken.None))!.AccessKeys;
        Assert.Equal(status is HttpStatusCode.OK ? 1 : 0, keys.Count);
    }

    [Fact]
    public async Task Accounts_AfterALetter_StateItsKeyWithoutTheKey()
    {
        var household = await _desk.AddHouseholdAsync("XHENDELESSE");
        await PrintAsync(household, 0);

        var adults = await _desk.AdultsAsync(household);

        Assert.Equal(AccessKeyState.Open, Assert.Single(adults[0].Services).Key!.State);
        Assert.Null(Assert.Single(adults[1].Services).Key);
        Assert.Equal([AdultAccountState.None, AdultAccountState.None], adults.Select(adult => adult.State));
    }

    private async Task<(string Page, string Key)> PrintAsync(Household household, int adult)
    {
        using var answer = await _desk.ActAsync(household, adult, "/letters");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = Assert.Single(await PdfText.PagesAsync(await answer.Content.ReadAsByteArrayAsync()));
        return (page, Key().Match(page).Value);
    }

    private async Task<object?> CheckAsync(Household household, string key, PersonName name) => LinkRules.Check(
        (await _desk.Households.FindAsync(household.Id, CancellationToken.None))!,
        town.Host.Services.GetRequiredService<Pepper>().HashKey(key), name, town.Host.TownTime.GetUtcNow(), out _);

    [GeneratedRegex("[0-9]{5}-[0-9A-Z]{7}", RegexOptions.NonBacktracking)]
    private static partial Regex Key();
}
