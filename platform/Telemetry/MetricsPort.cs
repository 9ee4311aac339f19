using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Platform;

/// <summary>Where a host serves its metrics.</summary>
public sealed class MetricsOptions
{
    /// <summary>One of the ports that the host listens on, which serves /metrics and nothing else; without it, no port does.</summary>
    [Range(1, 65535)] public int? Port { get; set; }
}

/// <summary>
/// Serves /metrics at a port of its own, before the host's own pipeline: a client that may scrape a host cannot call its API, and one
/// that may call its API cannot read its metrics. The port is that of the connection; a Host header cannot choose it.
/// </summary>
internal sealed class MetricsPort(IOptions<MetricsOptions> options) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (options.Value.Port is { } port)
            app.MapWhen(
                http => http.Connection.LocalPort == port, metrics => metrics.UseOpenTelemetryPrometheusScrapingEndpoint("/metrics"));
        next(app);
    };
}
