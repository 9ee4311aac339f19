using EspaceFamille.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.TestKit;

/// <summary>
/// The metrics port of a host under test. Its server listens at one port or none, so that a request that names the metrics port in its
/// Host header counts as one of that port.
/// </summary>
public static class TestMetrics
{
    private const int Port = 9090;

    public static void Serve(IServiceCollection services)
    {
        services.Configure<MetricsOptions>(metrics => metrics.Port = Port);
        services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, PortOfHostHeader>());
    }

    public static async Task<string> GetMetricsAsync(this HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics") { Headers = { Host = $"localhost:{Port}" } };
        using var response = await client.SendAsync(request);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    private sealed class PortOfHostHeader : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                if (http.Request.Host.Port == Port)
                    http.Connection.LocalPort = Port;
                return rest(http);
            });
            next(app);
        };
    }
}
