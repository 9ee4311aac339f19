using EspaceFamille.Identity.Tests.Hosting;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Keys;

[Collection(Documents.Name)]
public sealed class RestartTests(DemoTown town)
{
    [Fact]
    public async Task Session_AfterARestart_RemainsValid()
    {
        using var browser = town.Host.NewBrowser();
        var signedIn = await browser.SignInAsync(People.Nathalie);
        var client = new StoryClient(browser);
        var tokens = await StoryClient.TokensAsync(await client.ExchangeAsync(await client.CodeAsync()));
        var cookie = signedIn.Headers.GetValues("Set-Cookie")
            .Single(value => value.StartsWith("compte=", StringComparison.Ordinal)).Split(';')[0];

        await using var restarted = await IdentityHost.StartAsync(town.Server, town.Host.Settings, town.Host.Clock.GetUtcNow());
        using var other = restarted.NewBrowser();
        other.DefaultRequestHeaders.Add("Cookie", cookie);
        var refreshed = await new StoryClient(other).RefreshAsync(tokens.GetProperty("refresh_token").GetString()!);
        var authorized = await new StoryClient(other).AuthorizeAsync();

        Assert.True(refreshed.IsSuccessStatusCode);
        Assert.StartsWith(StoryClient.Redirect + "?code=", authorized.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CookieKeys_InTheDatabase_AreEncrypted()
    {
        using var browser = town.Host.NewBrowser();
        await browser.GetAsync("/compte/connexion");

        var keys = town.Host.Database.GetCollection<BsonDocument>("key-ring");
        var stored = (await keys.Find(new BsonDocument()).ToListAsync()).ToJson();

        Assert.Contains("<sealed", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", stored, StringComparison.Ordinal);
    }
}
