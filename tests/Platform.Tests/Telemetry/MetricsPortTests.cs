using System.Globalization;
using System.Net;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Xunit;

namespace EspaceFamille.Platform.Tests.Telemetry;

/// <summary>Metrics are at a port of their own, at which nothing else is.</summary>
[Collection(SharedParts.Name)]
public sealed class MetricsPortTests(Parts parts)
{
    private const string Service = "metered";

    [Fact]
    public async Task Get_EachPathAtEachPort_IsAnsweredAtItsOwnAlone()
    {
        var (api, metrics) = (FreePort.Next(), FreePort.Next());
        await using var host = await StartAsync(api, metrics);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(metrics, "metrics"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(api, "metrics"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(api, "metrics", hostHeader: $"127.0.0.1:{metrics}"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(api, "health/live"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(api, "open"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(metrics, "health/live"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(metrics, "open"));
    }

    [Fact]
    public async Task Get_WithoutAMetricsPort_IsNotFound()
    {
        var api = FreePort.Next();
        await using var host = await StartAsync(api, metrics: null);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(api, "metrics"));
    }

    private Task<TestHost> StartAsync(int api, int? metrics) => TestHost.StartAsync(
        parts.DocDb, Parts.NoBroker, service: Service, routes: app => app.MapGet("/open", () => "").AllowAnonymous(),
        more: builder =>
        {
            builder.Configuration["Metrics:Port"] = metrics?.ToString(CultureInfo.InvariantCulture);
            builder.WebHost.UseUrls([.. new[] { metrics, api }.OfType<int>().Select(port => $"http://127.0.0.1:{port}")]);
        });

    private static async Task<HttpStatusCode> StatusAsync(int port, string path, string? hostHeader = null)
    {
        using var http = new HttpClient();
        // A service answers 401 to an unknown path without a token.
        http.DefaultRequestHeaders.Authorization = new("Bearer", TestTokens.Issue(Service, "family", "account"));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}/{path}") { Headers = { Host = hostHeader } };
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }
}
