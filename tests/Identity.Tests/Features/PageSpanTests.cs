using System.Collections.Concurrent;
using System.Diagnostics;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features;

/// <summary>The span of a request is named by the route of its page or endpoint, so that traces of one page can be found.</summary>
[Collection(Documents.Name)]
public sealed class PageSpanTests(DemoTown town)
{
    [Theory]
    [InlineData("/compte/connexion?retour=%2F", "/compte/connexion")]
    [InlineData("/compte/deconnexion", "/compte/deconnexion")]
    [InlineData("/connect/authorize?client_id=unknown", "/connect/authorize")]
    public async Task Get_Page_SpanIsNamedByItsRoute(string address, string route)
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var browser = town.Host.NewBrowser();

        using var answer = await browser.GetAsync(address);

        var span =
            Assert.Single(spans, span => $"{span.GetTagItem("url.path")}" == new Uri(new Uri(IdentityHost.Issuer), address).AbsolutePath);
        Assert.Equal(($"GET {route}", route), (span.DisplayName, span.GetTagItem("http.route")));
    }
}
