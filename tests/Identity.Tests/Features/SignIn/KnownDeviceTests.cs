using System.Net;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.SignIn;

/// <summary>Strangers who use up the attempts of an account do not lock its owner out.</summary>
[Collection(Documents.Name)]
public sealed class KnownDeviceTests(DemoTown town)
{
    private static readonly Uri Site = new(IdentityHost.Issuer);

    [Fact]
    public async Task SignIn_AccountLockedByStrangers_WorksInAKnownBrowserOnly()
    {
        var account = await town.Host.AddAccountAsync();
        using var known = await town.Host.SignedInAsync(account);
        using var other = town.Host.NewBrowser();
        await town.Host.LockAsync(account);

        var inKnown = await known.SignInAsync(account.Person());
        var inOther = await other.SignInAsync(account.Person());

        Assert.Equal("/", inKnown.Target());
        Assert.Contains("trop d’essais", (await inOther.PageAsync()).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_FailuresInAKnownBrowser_LockThatBrowserAlone()
    {
        var account = await town.Host.AddAccountAsync();
        using var known = await town.Host.SignedInAsync(account);
        for (var failure = 0; failure < 5; failure++)
            await known.SignInAsync(account.Person("Pas-le-bon-1234"));
        using var other = town.Host.NewBrowser();

        Assert.Contains("trop d’essais", (await (await known.SignInAsync(account.Person())).PageAsync()).Words(), StringComparison.Ordinal);
        Assert.Equal("/", (await other.SignInAsync(account.Person())).Target());
    }

    [Fact]
    public async Task SignIn_DeviceOfAnotherAccount_IsNoKnownBrowser()
    {
        var (account, mine) = (await town.Host.AddAccountAsync(), await town.Host.AddAccountAsync());
        using var browser = await town.Host.SignedInAsync(mine);
        await town.Host.LockAsync(account);

        var answer = await browser.SignInAsync(account.Person());

        Assert.Contains("trop d’essais", (await answer.PageAsync()).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_OfTwoAccountsInOneBrowser_KeepsBothDevices()
    {
        var (one, two) = (await town.Host.AddAccountAsync(), await town.Host.AddAccountAsync());
        using var browser = await town.Host.SignedInAsync(one);
        await browser.SignInAsync(two.Person());
        await town.Host.LockAsync(one);
        await town.Host.LockAsync(two);

        Assert.Equal("/", (await browser.SignInAsync(one.Person())).Target());
        Assert.Equal("/", (await browser.SignInAsync(two.Person())).Target());
    }

    [Fact]
    public async Task SignIn_RightPasswordBeforeTheCode_GivesNoDevice()
    {
        var account = await town.Host.AddAccountAsync("kitchen", People.AgentSecret);
        var jar = new CookieContainer();
        using var browser = town.Host.NewBrowser(jar);

        await browser.SignInAsync(account.Person());
        var before = jar.GetCookies(Site)["compte-appareil"];
        await browser.SubmitAsync("/compte/code", ("code", town.Host.NextCode(People.AgentSecret)));

        Assert.Null(before);
        Assert.NotNull(jar.GetCookies(Site)["compte-appareil"]);
    }

    [Theory]
    [InlineData("planted")]
    [InlineData("")]
    public async Task SignIn_ForgedDeviceCookie_IsNoKnownBrowser(string forged)
    {
        var account = await town.Host.AddAccountAsync();
        await town.Host.LockAsync(account);
        var jar = new CookieContainer();
        jar.Add(Site, new Cookie("compte-appareil", forged, "/"));
        using var browser = town.Host.NewBrowser(jar);

        var answer = await browser.SignInAsync(account.Person());

        Assert.Contains("trop d’essais", (await answer.PageAsync()).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_NewBrowser_MailsTheOwnerFromTheSecondOn()
    {
        var account = await town.Host.AddAccountAsync();
        using var first = await town.Host.SignedInAsync(account);
        Assert.Empty(await town.Host.MailsAsync(account));

        await first.SignInAsync(account.Person());
        Assert.Empty(await town.Host.MailsAsync(account));
        using var second = await town.Host.SignedInAsync(account);

        var (kind, content) = Assert.Single(await town.Host.MailsAsync(account));
        Assert.Equal((SecretMailKind.NewDevice, account.Contact.Email, null), (kind, content.Email, content.Secret));
    }

    [Fact]
    public async Task SignIn_ManyFailuresInTheTown_AsksUnknownBrowsersTheSecurityCheck()
    {
        await using var host = await IdentityHost.StartAsync(town.Server, new() { ["Identity:FailuresPerMinute"] = "3" });
        var account = await host.AddAccountAsync();
        using var known = await host.SignedInAsync(account);
        using var stranger = host.NewBrowser();
        for (var failure = 0; failure < 3; failure++)
            await stranger.SignInAsync(($"LOGIN-{failure}", "Pas-le-bon-1234"));
        var jar = new CookieContainer();
        using var browser = host.NewBrowser(jar);

        var asked = await browser.SignInAsync(account.Person());
        Assert.Contains("contrôle de sécurité", (await asked.PageAsync()).Words(), StringComparison.Ordinal);
        Assert.False(await browser.IsSignedInAsync());
        Assert.Equal("/", (await known.SignInAsync(account.Person())).Target());

        var answered = await host.SubmitCheckedAsync(
            browser, jar, asked, "/compte/connexion", ("identifiant", account.UserName), ("motDePasse", OwnAccounts.Password));
        Assert.Equal("/", answered.Target());
    }
}
