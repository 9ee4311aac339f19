using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.SignIn;

[Collection(Documents.Name)]
public sealed class SignInTests(DemoTown town)
{
    [Fact]
    public async Task Authorize_SignedOut_RedirectsToTheSignInPageThenWithACode()
    {
        using var browser = town.Host.NewBrowser();
        var client = new StoryClient(browser);

        var first = await client.AuthorizeAsync();
        var signedIn = await browser.SignInAsync(People.Jacques, first.Target());
        var back = await browser.GetAsync(signedIn.Target());

        Assert.StartsWith($"{IdentityHost.Issuer}compte/connexion?retour=", first.Target(), StringComparison.Ordinal);
        Assert.StartsWith(StoryClient.Redirect + "?code=", back.Target(), StringComparison.Ordinal);
        Assert.Contains("state=state", back.Target(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JTOULEMONDE", "Pas-le-bon-1234")]
    [InlineData("PERSONNE", "Pas-le-bon-1234")]
    [InlineData("JTOULEMONDE", "")]
    [InlineData("", "")]
    public async Task SignIn_WrongLoginOrPassword_ShowsTheSameRefusalAndKeepsTheLogin(string login, string password)
    {
        using var browser = town.Host.NewBrowser();

        var answer = await browser.SignInAsync((login, password));
        var page = await answer.PageAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var alert = page.QuerySelector("[role=alert]")!.TextContent;
        Assert.Contains("L’identifiant ou le mot de passe est incorrect.", alert, StringComparison.Ordinal);
        Assert.StartsWith("Erreur\u00A0: Se connecter · ", page.Title, StringComparison.Ordinal);
        Assert.Equal(login, page.QuerySelector("#identifiant")!.GetAttribute("value") ?? "");
        Assert.Null(page.QuerySelector("#motDePasse")!.GetAttribute("value"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task SignIn_LoginInLowerCaseWithSpaces_SignsIn()
    {
        using var browser = town.Host.NewBrowser();

        var answer = await browser.SignInAsync((" jtoulemonde ", People.Jacques.Password));

        Assert.Equal("/", answer.Target());
    }

    [Fact]
    public async Task SignIn_WithoutAntiforgeryToken_ShowsTheFormAgainWithTheTypedName()
    {
        using var browser = town.Host.NewBrowser();
        const string Address = "/compte/connexion?retour=%2Fconnect%2Fauthorize%3Fx%3D1";

        var answer = await browser.PostAsync(Address, new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["identifiant"] = People.Jacques.Login,
            ["motDePasse"] = People.Jacques.Password,
            ["__RequestVerificationToken"] = "of a page that was left open for days",
        }));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains(
            "Cette page était ouverte depuis longtemps", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var form = page.QuerySelector<IHtmlFormElement>("form[method=post]")!;
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[name]")
            .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
        Assert.Equal((People.Jacques.Login, ""), (fields["identifiant"], fields["motDePasse"]));
        fields["motDePasse"] = People.Jacques.Password;
        var again = await browser.PostAsync(Address, new FormUrlEncodedContent(fields));
        Assert.Equal("/connect/authorize?x=1", again.Target());
    }

    [Fact]
    public async Task SignOut_WithoutAntiforgeryToken_ShowsTheFormAgain()
    {
        using var browser = town.Host.NewBrowser();

        var answer = await browser.PostAsync("/compte/deconnexion?retour=%2Fx", new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/compte/deconnexion?retour=%2Fx&expire=1", answer.Target());
        var page = await (await browser.GetAsync(answer.Target())).PageAsync();
        Assert.Contains("Cette page était ouverte depuis longtemps", page.Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("form[method=post] button"));
    }

    [Fact]
    public async Task SignIn_RightPassword_SetsAHostOnlyHttpOnlyCookie()
    {
        using var browser = town.Host.NewBrowser();

        var answer = await browser.SignInAsync(People.Jacques);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("compte=", StringComparison.Ordinal));
        Assert.Contains("path=/; samesite=lax; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SignInPage_Get_ContainsNothingInline()
    {
        using var browser = town.Host.NewBrowser();

        var page = await (await browser.GetAsync("/compte/connexion")).PageAsync();

        Assert.Empty(page.QuerySelectorAll("script, style, [style], [onclick]"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/compte/atkinson.woff2")).StatusCode);
    }

    [Fact]
    public async Task SignOut_ByItsForm_EndsTheSession()
    {
        using var browser = town.Host.NewBrowser();
        await browser.SignInAsync(People.Jacques);

        await browser.SubmitAsync("/compte/deconnexion");
        var answer = await new StoryClient(browser).AuthorizeAsync();

        Assert.Contains("/compte/connexion", answer.Target(), StringComparison.Ordinal);
    }
}
