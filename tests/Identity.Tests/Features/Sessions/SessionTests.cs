using System.Net;
using EspaceFamille.Identity.Storage.Sessions;
using EspaceFamille.Identity.Tests.Hosting;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Features.Sessions;

[Collection(Documents.Name)]
public sealed class SessionTests(DemoTown town)
{
    private const string Page = "/compte/identifiants";
    private static readonly Uri Site = new(IdentityHost.Issuer);

    [Fact]
    public async Task SignIn_Session_IsStoredWithoutItsKeyAndClaims()
    {
        var account = await town.Host.AddAccountAsync();
        var jar = new CookieContainer();
        using var browser = town.Host.NewBrowser(jar);
        await browser.SignInAsync(account.Person());

        var stored = (await town.Host.Database.GetCollection<BsonDocument>(SessionStore.Collection)
            .Find(new BsonDocument("accountId", account.Id)).SingleAsync()).ToJson();

        Assert.DoesNotContain(account.UserName, stored, StringComparison.Ordinal);
        Assert.DoesNotContain(jar.GetCookies(Site)["compte"]!.Value, stored, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(11, true)]
    [InlineData(12, false)]
    public async Task Session_OfAFamily_EndsTwelveHoursAfterTheSignIn(int hours, bool isOpen)
    {
        using var browser = await town.Host.SignedInAsync(await town.Host.AddAccountAsync());
        for (var hour = 0; hour < hours; hour++)
        {
            town.Host.Clock.Advance(TimeSpan.FromHours(1));
            await browser.GetAsync(Page);
        }

        Assert.Equal(isOpen, await browser.IsSignedInAsync());
    }

    [Theory]
    [InlineData(29, 2, true)]
    [InlineData(31, 1, false)]
    [InlineData(25, 20, false)]
    public async Task Session_OfStaff_EndsUnusedOrAfterEightHours(int minutes, int times, bool isOpen)
    {
        using var browser = await town.Host.SignedInAsync(await town.Host.AddAccountAsync("kitchen", People.AgentSecret));
        for (var time = 0; time < times; time++)
        {
            town.Host.Clock.Advance(TimeSpan.FromMinutes(minutes));
            await browser.GetAsync(Page);
        }

        Assert.Equal(isOpen, await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Refresh_UnusedSessionOfStaff_IsRefusedAfterThirtyMinutes()
    {
        using var browser = await town.Host.SignedInAsync(await town.Host.AddAccountAsync("kitchen", People.AgentSecret));
        var (client, token) = await RefreshTokenAsync(browser);
        town.Host.Clock.Advance(TimeSpan.FromMinutes(25));
        var renewed = await StoryClient.TokensAsync(await client.RefreshAsync(token));
        town.Host.Clock.Advance(TimeSpan.FromMinutes(25));
        renewed = await StoryClient.TokensAsync(await client.RefreshAsync(renewed.GetProperty("refresh_token").GetString()!));
        town.Host.Clock.Advance(TimeSpan.FromMinutes(31));

        var refused = await client.RefreshAsync(renewed.GetProperty("refresh_token").GetString()!);

        Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(refused));
    }

    [Theory]
    [InlineData("family", 240, 3)]
    [InlineData("kitchen", 25, 20)]
    public async Task Refresh_SessionInConstantUse_IsRefusedAtItsAbsoluteEnd(string role, int minutes, int times)
    {
        var secret = role == "family" ? null : People.AgentSecret;
        using var browser = await town.Host.SignedInAsync(await town.Host.AddAccountAsync(role, secret));
        var (client, token) = await RefreshTokenAsync(browser);
        for (var time = 1; time < times; time++)
        {
            town.Host.Clock.Advance(TimeSpan.FromMinutes(minutes));
            token = (await StoryClient.TokensAsync(await client.RefreshAsync(token))).GetProperty("refresh_token").GetString()!;
        }

        town.Host.Clock.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(await client.RefreshAsync(token)));
    }

    [Fact]
    public async Task Close_OtherSession_EndsItAndItsSignInAtAClient()
    {
        var account = await town.Host.AddAccountAsync();
        using var mine = await town.Host.SignedInAsync(account);
        using var other = await town.Host.SignedInAsync(account);
        var (client, token) = await RefreshTokenAsync(other);
        var page = await (await mine.GetAsync(Page)).PageAsync();
        var listed = page.QuerySelectorAll("input[name=session]").Single().GetAttribute("value")!;

        await PostAsync(mine, $"{Page}?handler=session", ("session", listed));

        Assert.True(await mine.IsSignedInAsync());
        Assert.False(await other.IsSignedInAsync());
        Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(await client.RefreshAsync(token)));
        var statuses = await town.Host.Database.GetCollection<BsonDocument>("oidcAuthorizations")
            .Find(new BsonDocument("subject", account.Id)).Project(new BsonDocument("status", 1)).ToListAsync();
        Assert.Contains(statuses, one => one["status"] == "revoked");
    }

    [Fact]
    public async Task Close_SessionOfAnotherAccount_ChangesNothing()
    {
        using var mine = await town.Host.SignedInAsync(await town.Host.AddAccountAsync());
        var theirs = await town.Host.AddAccountAsync();
        using var other = await town.Host.SignedInAsync(theirs);
        var id = (await town.Host.Database.GetCollection<BsonDocument>(SessionStore.Collection)
            .Find(new BsonDocument("accountId", theirs.Id)).SingleAsync())["publicId"].AsString;

        await PostAsync(mine, $"{Page}?handler=session", ("session", id));

        Assert.True(await other.IsSignedInAsync());
    }

    [Fact]
    public async Task CloseOthers_ManySessions_LeavesThisOne()
    {
        var account = await town.Host.AddAccountAsync();
        using var mine = await town.Host.SignedInAsync(account);
        using var one = await town.Host.SignedInAsync(account);
        using var two = await town.Host.SignedInAsync(account);
        var (kept, keptToken) = await RefreshTokenAsync(mine);
        var (closed, closedToken) = await RefreshTokenAsync(two);

        await PostAsync(mine, $"{Page}?handler=others");

        Assert.True(await mine.IsSignedInAsync());
        Assert.False(await one.IsSignedInAsync());
        Assert.False(await two.IsSignedInAsync());
        Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(await closed.RefreshAsync(closedToken)));
        Assert.True((await kept.RefreshAsync(keptToken)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task SignOut_ByItsForm_DeletesTheSession()
    {
        var account = await town.Host.AddAccountAsync();
        using var browser = await town.Host.SignedInAsync(account);

        await browser.SubmitAsync("/compte/deconnexion");

        Assert.Equal(0, await town.Host.Database.GetCollection<BsonDocument>(SessionStore.Collection)
            .CountDocumentsAsync(new BsonDocument("accountId", account.Id)));
    }

    [Fact]
    public async Task ForgetDevice_OwnDevice_MakesTheBrowserUnknown()
    {
        var account = await town.Host.AddAccountAsync();
        using var browser = await town.Host.SignedInAsync(account);
        var device = (await town.Host.ReadAsync(account)).Devices.Single().Id;

        await PostAsync(browser, $"{Page}?handler=device", ("appareil", device));
        await town.Host.LockAsync(account);
        var answer = await browser.SignInAsync(account.Person());

        Assert.Contains("trop d’essais", (await answer.PageAsync()).Words(), StringComparison.Ordinal);
    }

    internal static async Task<(StoryClient Client, string RefreshToken)> RefreshTokenAsync(HttpClient browser)
    {
        var client = new StoryClient(browser);
        var tokens = await StoryClient.TokensAsync(await client.ExchangeAsync(await client.CodeAsync()));
        return (client, tokens.GetProperty("refresh_token").GetString()!);
    }

    private static async Task PostAsync(HttpClient browser, string address, params (string Name, string Value)[] fields)
    {
        var token = (await (await browser.GetAsync(Page)).PageAsync()).QuerySelector("[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        var all = fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        using var answer = await browser.PostAsync(address, new FormUrlEncodedContent(all));
        Assert.StartsWith(Page, answer.Target(), StringComparison.Ordinal);
    }
}
