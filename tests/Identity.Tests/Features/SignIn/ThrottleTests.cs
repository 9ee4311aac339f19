using EspaceFamille.Identity.Tests.Hosting;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Features.SignIn;

[Collection(Documents.Name)]
public sealed class ThrottleTests(DemoTown town)
{
    [Fact]
    public async Task SignIn_AfterFiveFailures_RefusesTheRightPasswordForSixtySeconds()
    {
        using var browser = town.Host.NewBrowser();
        for (var failure = 0; failure < 5; failure++)
            await browser.SignInAsync((People.Nadia.Login, "Pas-le-bon-1234"));

        var paused = await browser.SignInAsync(People.Nadia);
        town.Host.Clock.Advance(TimeSpan.FromSeconds(61));
        var after = await browser.SignInAsync(People.Nadia);

        Assert.Contains("trop d’essais", (await paused.PageAsync()).Words(), StringComparison.Ordinal);
        Assert.Equal("/", after.Target());
    }

    [Fact]
    public async Task SignIn_UnknownLogin_IsThrottledAndNotStoredInClear()
    {
        using var browser = town.Host.NewBrowser();
        for (var failure = 0; failure < 5; failure++)
            await browser.SignInAsync(("INCONNUE-DE-TOUS", "Pas-le-bon-1234"));

        var paused = await browser.SignInAsync(("INCONNUE-DE-TOUS", "Pas-le-bon-1234"));
        var stored = await town.Host.Database.GetCollection<BsonDocument>("signInLogins").Find(new BsonDocument()).ToListAsync();

        Assert.Contains("trop d’essais", (await paused.PageAsync()).Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("INCONNUE", stored.ToJson(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SignIn_ConcurrentFailures_AreAllCounted()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            using var browser = town.Host.NewBrowser();
            var answer = await browser.SignInAsync(("EN-MEME-TEMPS", "Pas-le-bon-1234"));
            return (await answer.PageAsync()).Words();
        }));

        Assert.Equal(5, answers.Count(words => words.Contains("est incorrect", StringComparison.Ordinal)));
        Assert.Equal(7, answers.Count(words => words.Contains("trop d’essais", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SignIn_ManyLoginsFromOneAddress_AreThrottledUntilTheNextMinute()
    {
        await using var host = await IdentityHost.StartAsync(town.Server, new() { ["Identity:FailuresPerAddressAndMinute"] = "3" });
        using var browser = host.NewBrowser();
        for (var failure = 0; failure < 3; failure++)
            await browser.SignInAsync(($"LOGIN-{failure}", "Pas-le-bon-1234"));

        var paused = await browser.SignInAsync(("LOGIN-4", "Pas-le-bon-1234"));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var after = await browser.SignInAsync(("LOGIN-5", "Pas-le-bon-1234"));

        Assert.Contains("trop d’essais", (await paused.PageAsync()).Words(), StringComparison.Ordinal);
        Assert.Contains("est incorrect", (await after.PageAsync()).Words(), StringComparison.Ordinal);
    }
}
