using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>A page with scripts whose session has ended meanwhile.</summary>
[Collection(SharedPortal.Name)]
public sealed class EndedSessionBrowserTests(PortalProcess portal, Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData("fetch('/demandes', { method: 'POST' }).then(response => response.status)")]
    [InlineData("new Promise(done => { const sent = new XMLHttpRequest(); sent.open('POST', '/demandes'); sent.onload = () => "
        + "done(sent.status); sent.send(); })")]
    public async Task Send_EndedSession_SaysSoAtOnceAndKeepsThePage(string send)
    {
        var (visitor, elsewhere) = (portal.Visitor(), portal.Visitor());
        await visitor.SignInAsync(account: "ended-in-browser");
        await elsewhere.SignInAsync(account: "ended-in-browser");
        var (page, _) = await browser.OpenAsync(portal.Address);
        await page.SignInAsync(visitor, portal.Address);
        await page.GotoAsync("/demandes");
        using var ended = await elsewhere.PressAsync("/deconnexion?partout=true");

        Assert.Equal(401, await page.EvaluateAsync<int>(send));

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Votre session a pris fin");
        Assert.Equal("/demandes", new Uri(page.Url).AbsolutePath);
        await Browser.AssertFitAsync(page);
        Assert.DoesNotContain(
            await page.Context.CookiesAsync(), cookie => cookie.Name.StartsWith(".AspNetCore.", StringComparison.Ordinal));
    }
}
