using System.Net;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>The pages on which anybody requests a mail.</summary>
internal static class RecoveryForms
{
    /// <summary>The words of the page after the request, sent by a browser of its own.</summary>
    public static async Task<string> RequestMailAsync(this IdentityHost host, string page, string field, string typed)
    {
        var jar = new CookieContainer();
        using var browser = host.NewBrowser(jar);
        var answer = await host.SubmitCheckedAsync(browser, jar, await browser.GetAsync(page), page, (field, typed));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var done = await answer.PageAsync();
        Assert.Null(done.QuerySelector("form"));
        return done.Words();
    }
}
