using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;

namespace EspaceFamille.Platform;

/// <summary>Serves /metrics for a command that runs for long, at the metrics port of its host, and nothing else.</summary>
public static class CommandMetrics
{
    /// <returns>What serves them until it is disposed; null where the host has no metrics port.</returns>
    public static async Task<IAsyncDisposable?> ServeAsync(IServiceProvider services)
    {
        var port = services.GetRequiredService<IOptions<MetricsOptions>>().Value.Port;
        var addresses = WaitingRoom.Addresses(services.GetRequiredService<IConfiguration>());
        if (addresses.FirstOrDefault(address => BindingAddress.Parse(address).Port == port) is not { } own)
            return null;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrel(kestrel => kestrel.AddServerHeader = false).UseUrls(own);
        var app = builder.Build();
        app.UseOpenTelemetryPrometheusScrapingEndpoint(
            services.GetRequiredService<MeterProvider>(), predicate: null, path: "/metrics", configureBranchedPipeline: null, optionsName: null);
        await app.StartAsync();
        return app;
    }
}
