using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.SignIn;

[Collection(Documents.Name)]
public sealed class CookiesOverTlsTests(DemoTown town)
{
    [Fact]
    public async Task SignInPage_HttpNotAllowed_SetsSecureHostCookies()
    {
        await using var host = await IdentityHost.StartAsync(
            town.Server, new() { ["Auth:AllowHttp"] = "false", ["Auth:Issuer"] = "https://famille.example/" });
        using var browser = host.NewBrowser();

        var cookie = Assert.Single((await browser.GetAsync("/compte/connexion")).Headers.GetValues("Set-Cookie"));
        var metadata = await browser.GetStringAsync("/.well-known/openid-configuration");

        Assert.StartsWith("__Host-compte-formulaire=", cookie, StringComparison.Ordinal);
        Assert.Contains("path=/; secure; samesite=lax; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"https://famille.example/connect/token\"", metadata, StringComparison.Ordinal);
    }
}
