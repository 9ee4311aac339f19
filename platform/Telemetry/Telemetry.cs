using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace EspaceFamille.Platform;

/// <summary>The platform's own metrics.</summary>
public static class PlatformMetrics
{
    public const string Name = "EspaceFamille";
    private static readonly Meter Meter = new(Name);

    /// <summary>Messages that no queue is bound to. Any value above zero needs an operator.</summary>
    public static readonly Counter<long> Returned = Meter.CreateCounter<long>("espace.outbox.returned");
}

/// <summary>
/// The age of the oldest waiting item. Its owner updates it periodically; a scrape runs no query, and sees the age grow
/// between two updates.
/// </summary>
public sealed class OldestAge
{
    private readonly TimeProvider _clock;
    private object? _since;

    /// <param name="name">The instrument's, without its unit: seconds.</param>
    public OldestAge(Meter meter, string name, TimeProvider clock)
    {
        _clock = clock;
        meter.CreateObservableGauge(name, Seconds, unit: "s");
    }

    /// <summary>Since when the oldest waits; null where nothing does.</summary>
    public DateTimeOffset? Since
    {
        private get => Volatile.Read(ref _since) as DateTimeOffset?;
        set => Volatile.Write(ref _since, value);
    }

    private double Seconds() => Since is { } since ? Math.Max(0, (_clock.GetUtcNow() - since).TotalSeconds) : 0;
}

/// <summary>One trace from the HTTP call to the mail; metrics for Prometheus; OTLP where an endpoint is configured.</summary>
internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    internal static void AddTelemetry(this WebApplicationBuilder builder, string service)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService($"espace-famille-{service}"))
            .WithTracing(tracing => tracing
                .AddAspNetCoreInstrumentation(options => (options.Filter, options.EnrichWithHttpResponse) = (IsTraced, RouteNames.Write))
                .AddHttpClientInstrumentation()
                .AddSource("MongoDB.Driver", "MassTransit", "EspaceFamille.*")
                .AddProcessor(new UnparentedClients()))
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddMeter("MassTransit", PlatformMetrics.Name, $"{PlatformMetrics.Name}.*")
                .AddPrometheusExporter());
        // A log of each request's address would contain the names that agents search for; traces have the durations.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);
        if (builder.Configuration[Endpoint] is not { Length: > 0 } endpoint)
            return;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || !SettingKinds.IsHttp(address))
            throw new WrongSettingException($"{SettingKinds.MustBeAddress(Endpoint)}. Correct it and start again.");
        builder.Logging.AddOpenTelemetry(logs => logs.IncludeScopes = false);
        telemetry.UseOtlpExporter();
    }

    private static bool IsTraced(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
        && !context.Request.Path.StartsWithSegments("/metrics", StringComparison.Ordinal);
}
