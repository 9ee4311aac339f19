using System.Diagnostics;
using System.Net;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.EndToEnd.Tests.Gateway;

[Collection(SharedGateway.Name)]
public sealed class UnavailableTests(GatewayProcess gateway, ITestOutputHelper output)
{
    [Fact]
    public async Task GetApi_ServiceUnavailable_ReturnsAProblemInTime()
    {
        // The gateway fetches the issuer's keys at the first token, which is not what is measured.
        await gateway.Client.SeenAsync(new HttpRequestMessage(HttpMethod.Get, "/api/reservations/requests").Signed());
        var start = Stopwatch.GetTimestamp();

        using var response = await gateway.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/api/notifications/news").Signed());
        var elapsed = Stopwatch.GetElapsedTime(start);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.StartsWith("Le service est momentanément indisponible.", await response.ProblemTitleAsync(), StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Retry-After"));
        output.WriteLine($"answered in {elapsed.TotalSeconds:F1} s ({gateway.Limits})");
        Assert.True(elapsed < gateway.Limits.Response, $"the response took {elapsed}");
    }
}

public sealed class PortalUnavailableTests(PortalUnavailableTests.Gateway gateway) : IClassFixture<PortalUnavailableTests.Gateway>
{
    [Fact]
    public async Task GetPage_PortalUnavailable_ReturnsASelfContainedFrenchPage()
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
            settings[AddressOf("portal")] = settings[AddressOf("notifications")];

        private static string AddressOf(string cluster) => $"ReverseProxy__Clusters__{cluster}__Destinations__one__Address";
    }
}
