using System.Diagnostics;
using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Gateway;

[Collection(SharedGateway.Name)]
public sealed class ServicesAwayTests(GatewayProcess gateway)
{
    [Fact]
    public async Task GetApi_ServiceAway_AnswersAProblemWithinThreeSeconds()
    {
        // The first token makes the gateway fetch the issuer's keys; that is not what is timed.
        await gateway.Client.SeenAsync(new HttpRequestMessage(HttpMethod.Get, "/api/reservations/requests").Signed());
        var start = Stopwatch.GetTimestamp();

        using var response = await gateway.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/api/notifications/news").Signed());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.StartsWith("Le service est momentanément indisponible.", await response.ProblemTitleAsync(), StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Retry-After"));
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(3));
    }
}

public sealed class PortalAwayTests(PortalAwayTests.Gateway gateway) : IClassFixture<PortalAwayTests.Gateway>
{
    [Fact]
    public async Task GetPage_PortalAway_AnswersAFrenchPageThatNeedsNobodyElse()
    {
        using var response = await gateway.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/demandes").FromBrowser());
        using var style = await gateway.Client.GetAsync("/erreur.css");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("momentan&#xE9;ment indisponible", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("text/css", style.Content.Headers.ContentType?.MediaType);
    }

    public sealed class Gateway : GatewayProcess
    {
        protected override void Adjust(IDictionary<string, string> settings) =>
            settings["ReverseProxy__Clusters__portal__Destinations__one__Address"] = settings["ReverseProxy__Clusters__notifications__Destinations__one__Address"];
    }
}
