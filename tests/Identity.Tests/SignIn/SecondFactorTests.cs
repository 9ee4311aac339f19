using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.SignIn;

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
    public async Task SignIn_AgentWithPasswordAndCode_GetsATokenOfAnAgent()
    {
        using var browser = town.Host.NewBrowser();
        var client = new StoryClient(browser);

        var first = await client.AuthorizeAsync();
        var password = await browser.SignInAsync(People.Agent, first.Target());
        var code = await browser.SubmitAsync(password.Target(), ("code", People.CodeNow(People.AgentSecret)));
        var back = await browser.GetAsync(code.Target());

        Assert.StartsWith(StoryClient.Redirect + "?code=", back.Target(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("000000")]
    [InlineData("")]
    [InlineData("abcdef")]
    public async Task SignIn_AgentWithAWrongCode_IsRefused(string code)
    {
        using var browser = town.Host.NewBrowser();
        var password = await browser.SignInAsync(People.Agent);

        var answer = await browser.SubmitAsync(password.Target(), ("code", code));

        Assert.Contains("Ce code n’est pas le bon.", (await answer.PageAsync()).Words(), StringComparison.Ordinal);
        town.Host.Clock.Advance(TimeSpan.FromHours(25));
    }

    [Fact]
    public async Task CodePage_WithoutAPasswordBefore_LeadsToTheSignInPage()
    {
        using var browser = town.Host.NewBrowser();

        var answer = await browser.GetAsync("/compte/code");

        Assert.StartsWith("/compte/connexion", answer.Target(), StringComparison.Ordinal);
    }
}
