using System.Net;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.SignIn;

[Collection(Documents.Name)]
public sealed class SecondFactorTests(DemoTown town)
{
    [Fact]
    public async Task SignIn_AgentWithPasswordAlone_IsNotSignedIn()
    {
        using var browser = town.Host.NewBrowser();

        var answer = await browser.SignInAsync(People.Agent);
        var authorize = await new StoryClient(browser).AuthorizeAsync();

        Assert.StartsWith("/compte/code", answer.Target(), StringComparison.Ordinal);
        Assert.Contains("/compte/connexion", authorize.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_AgentWithPasswordAndCode_RedirectsWithAnAuthorizationCode()
    {
        using var browser = town.Host.NewBrowser();
        var client = new StoryClient(browser);

        var first = await client.AuthorizeAsync();
        var password = await browser.SignInAsync(People.Agent, first.Target());
        var code = await browser.SubmitAsync(password.Target(), ("code", town.Host.NextCode(People.AgentSecret)));
        var back = await browser.GetAsync(code.Target());

        Assert.StartsWith(StoryClient.Redirect + "?code=", back.Target(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("000000")]
    [InlineData("")]
    [InlineData("abcdef")]
    public async Task SignIn_AgentWithWrongCode_IsRefused(string code)
    {
        using var browser = town.Host.NewBrowser();
        var password = await browser.SignInAsync(People.Agent);

        var answer = await browser.SubmitAsync(password.Target(), ("code", code));

        Assert.Contains("Ce code n’est pas le bon.", (await answer.PageAsync()).Words(), StringComparison.Ordinal);
        town.Host.Clock.Advance(TimeSpan.FromHours(25));
    }

    /// <summary>The window of a code is five time steps: within it, an accepted code and earlier ones are refused.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(-30)]
    public async Task SignIn_AcceptedOrEarlierCode_IsRefused(int seconds)
    {
        town.Host.Clock.Advance(TimeSpan.FromHours(25));
        var code = town.Host.NextCode(People.AgentSecret);
        var replayed = IdentityHost.CodeAt(People.AgentSecret, town.Host.Clock.GetUtcNow().AddSeconds(seconds));
        using var browser = town.Host.NewBrowser();
        using var other = town.Host.NewBrowser();
        var (first, second) = (await browser.SignInAsync(People.Agent), await other.SignInAsync(People.Agent));

        var accepted = await browser.SubmitAsync(first.Target(), ("code", code));
        var refused = await other.SubmitAsync(second.Target(), ("code", replayed));

        Assert.Equal("/", accepted.Target());
        Assert.Contains("Ce code n’est pas le bon.", (await refused.PageAsync()).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_SameCodeConcurrently_IsAcceptedOnce()
    {
        for (var round = 0; round < 5; round++)
        {
            town.Host.Clock.Advance(TimeSpan.FromHours(25));
            var code = town.Host.NextCode(People.AgentSecret);
            using var browser = town.Host.NewBrowser();
            using var other = town.Host.NewBrowser();
            var pages = new[] { (await browser.SignInAsync(People.Agent)).Target(), (await other.SignInAsync(People.Agent)).Target() };

            var answers = await Task.WhenAll(browser.SubmitAsync(pages[0], ("code", code)), other.SubmitAsync(pages[1], ("code", code)));

            Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
            Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task CodePage_WithoutPassword_RedirectsToTheSignInPage()
    {
        using var browser = town.Host.NewBrowser();

        var answer = await browser.GetAsync("/compte/code");

        Assert.StartsWith("/compte/connexion", answer.Target(), StringComparison.Ordinal);
    }
}
