using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.SignIn;

/// <summary>After the sign-in, the redirect stays on this site, whatever return address the link contained.</summary>
[Collection(Documents.Name)]
public sealed class ReturnAddressTests(DemoTown town)
{
    public static TheoryData<string> Elsewhere =>
    [
        "https://ailleurs.example/", "HTTPS://ailleurs.example", "//ailleurs.example/", "///ailleurs.example", "/\\ailleurs.example",
        "\\\\ailleurs.example", "\\/ailleurs.example", "https:ailleurs.example", "https:/ailleurs.example", "javascript:alert(1)",
        "data:text/html,x", "ailleurs.example", "@ailleurs.example",
        " //ailleurs.example", "\t//ailleurs.example", "/\t/ailleurs.example", "/\n/ailleurs.example", "/\r\n/ailleurs.example",
        "/\0/ailleurs.example",
        "/\u0085/ailleurs.example", "/compte\r\nSet-Cookie: compte=planted", "~//ailleurs.example", "~/\\ailleurs.example", "",
    ];

    /// <summary>They look like a foreign address but are a path of this site for every browser.</summary>
    public static TheoryData<string> OddlyHere =>
    [
        "/%2f%2failleurs.example", "/%5cailleurs.example", "/%09/ailleurs.example", "/.//ailleurs.example", "/compte/..//ailleurs.example",
        "/?retour=//ailleurs.example",
        "/#//ailleurs.example", "/@ailleurs.example", "/:@ailleurs.example", "/\u2044\u2044ailleurs.example", "/https://ailleurs.example",
        "~/compte",
    ];

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task SignIn_ForeignReturnAddress_RedirectsHome(string elsewhere)
    {
        using var browser = town.Host.NewBrowser();

        var answer = await browser.SignInAsync(People.Jacques, Page("/compte/connexion", elsewhere));

        Assert.Equal("/", answer.Target());
    }

    [Theory]
    [MemberData(nameof(OddlyHere))]
    public async Task SignIn_LocalAddressThatLooksForeign_StaysOnTheSite(string odd)
    {
        using var browser = town.Host.NewBrowser();

        var answer = await browser.SignInAsync(People.Jacques, Page("/compte/connexion", odd));

        Assert.Equal(new Uri(IdentityHost.Issuer).Authority, AsABrowserReads(answer.Headers.GetValues("Location").Single()).Authority);
    }

    [Theory]
    [InlineData("//ailleurs.example/")]
    [InlineData("/\\ailleurs.example")]
    [InlineData("https:ailleurs.example")]
    [InlineData("/\t/ailleurs.example")]
    public async Task SignIn_AgentWithForeignReturnAddress_RedirectsHomeAfterTheCode(string elsewhere)
    {
        using var browser = town.Host.NewBrowser();

        var password = await browser.SignInAsync(People.Agent, Page("/compte/connexion", elsewhere));
        var code = await browser.SubmitAsync(password.Target(), ("code", town.Host.NextCode(People.AgentSecret)));

        Assert.StartsWith("/compte/code", password.Target(), StringComparison.Ordinal);
        Assert.Equal("/", code.Target());
    }

    private static string Page(string path, string back) => $"{path}?retour={Uri.EscapeDataString(back)}";

    /// <summary>Browsers remove tabs and line ends from an address, and read a backslash as a slash.</summary>
    private static Uri AsABrowserReads(string location) => new(
        new Uri(IdentityHost.Issuer),
        string.Concat(location.Trim().Where(letter => !char.IsControl(letter))).Replace('\\', '/'));
}
