using System.Net;
using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;

namespace EspaceFamille.Identity.Tests.Features.SignIn;

/// <summary>Session fixation: a cookie planted in a browser before its owner signs in gives no access to the owner's session.</summary>
[Collection(Documents.Name)]
public sealed class SessionFixationTests(DemoTown town)
{
    private const string Name = "compte";
    private static readonly Uri Site = new(IdentityHost.Issuer);

    [Fact]
    public async Task SignIn_WithAnotherPersonsCookie_SetsANewCookie()
    {
        var planted = await SignedInCookieAsync(People.Nadia);
        var jar = new CookieContainer();
        jar.Add(Site, new Cookie(Name, planted, "/"));
        using var browser = town.Host.NewBrowser(jar);

        await browser.SignInAsync(People.Jacques);

        var given = jar.GetCookies(Site)[Name]!.Value;
        Assert.NotEqual(planted, given);
        Assert.Equal(People.Jacques.Login, await WhoIsAsync(given));
        Assert.Null(await WhoIsAsync(planted));
    }

    [Fact]
    public async Task SignIn_WithAnInvalidCookie_SetsANewCookie()
    {
        var jar = new CookieContainer();
        jar.Add(Site, new Cookie(Name, "planted", "/"));
        using var browser = town.Host.NewBrowser(jar);

        await browser.SignInAsync(People.Jacques);

        Assert.NotEqual("planted", jar.GetCookies(Site)[Name]!.Value);
        Assert.Null(await WhoIsAsync("planted"));
    }

    [Fact]
    public async Task SignIn_Twice_SetsDifferentCookies() =>
        Assert.NotEqual(await SignedInCookieAsync(People.Jacques), await SignedInCookieAsync(People.Jacques));

    private async Task<string> SignedInCookieAsync((string Login, string Password) person)
    {
        var jar = new CookieContainer();
        using var browser = town.Host.NewBrowser(jar);
        await browser.SignInAsync(person);
        return jar.GetCookies(Site)[Name]!.Value;
    }

    /// <summary>The user name in the tokens that this cookie obtains, or null when it requires a sign-in.</summary>
    private async Task<string?> WhoIsAsync(string cookie)
    {
        var jar = new CookieContainer();
        jar.Add(Site, new Cookie(Name, cookie, "/"));
        using var browser = town.Host.NewBrowser(jar);
        var client = new StoryClient(browser);
        if ((await client.AuthorizeAsync()).Target().Contains("/compte/connexion", StringComparison.Ordinal))
            return null;
        var tokens = await StoryClient.TokensAsync(await client.ExchangeAsync(await client.CodeAsync()));
        return new JsonWebToken(tokens.GetProperty("id_token").GetString()).GetClaim("preferred_username").Value;
    }
}
