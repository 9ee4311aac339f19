using System.ComponentModel.DataAnnotations;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Platform;

/// <summary>How long a host takes to shut down.</summary>
public sealed class ShutdownOptions
{
    /// <summary>How long a host keeps serving with a failed readiness probe, until load balancers have removed it.</summary>
    [Range(0, 600)] public double PauseSeconds { get; set; }

    /// <summary>Then, how long requests, messages and mails in progress may take to complete.</summary>
    [Range(1, 600)] public double DrainSeconds { get; set; } = 20;

    internal TimeSpan Pause => TimeSpan.FromSeconds(PauseSeconds);

    internal TimeSpan Drain => TimeSpan.FromSeconds(DrainSeconds);
}

/// <summary>Startup, readiness and shutdown of a host, as an orchestrator sees them.</summary>
internal static class Lifecycle
{
    private const string Database = "database";
    private const string Started = "started";
    private const string Staying = "staying";

    internal static void AddLifecycle(this WebApplicationBuilder builder)
    {
        var (services, start) = (builder.Services, new StartPhase());
        services.AddSingleton(start);
        // A failed start is reported once, as a sentence: the framework would log it with its stack trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => start.IsOver && level >= LogLevel.Warning);
        // An outage is logged once for the whole host, not for each probe.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        services.AddHostedService<Departure>();
        services.AddHostedService<WarmUp>();
        services.AddOptions<HostOptions>().Configure<IOptions<ShutdownOptions>>(
            (host, shutdown) => host.ShutdownTimeout = shutdown.Value.Pause + shutdown.Value.Drain);
        // A consumer that waits for its database returns its message to the broker in time.
        services.AddOptions<MassTransitHostOptions>().Configure<IOptions<ShutdownOptions>>(
            (bus, shutdown) => (bus.StopTimeout, bus.ConsumerStopTimeout) = (shutdown.Value.Drain, shutdown.Value.Drain * 0.8));
        services.AddHealthChecks().AddCheck<StartedCheck>(Started).AddCheck<StayingCheck>(Staying);
    }

    internal static void AddDatabaseCheck(this IServiceCollection services) => services.AddHealthChecks().AddCheck<DatabaseCheck>(Database);

    /// <summary>
    /// Startup: everything required before serving is done, and the host is warm. Live: the process runs. Ready: it has started, the
    /// database responds and the host is not shutting down. The broker is not checked: without it a service still serves families, and its
    /// outbox waits. What a host needs besides has the tag <see cref="Readiness.Tag"/>; the response states why it is not ready.
    /// </summary>
    internal static void MapHealth(this WebApplication app)
    {
        Map("startup", check => check.Name == Started);
        Map("live", _ => false);
        Map("ready", check => check.Name is Started or Database or Staying || check.Tags.Contains(Readiness.Tag));

        void Map(string name, Func<HealthCheckRegistration, bool> which) =>
            app.MapHealthChecks(
                $"/health/{name}", new HealthCheckOptions { Predicate = which, ResponseWriter = Readiness.WriteAsync }).AllowAnonymous();
    }

    /// <summary>
    /// During shutdown each response closes its connection: the client connects to another replica, and no request is
    /// sent over a connection that is about to close.
    /// </summary>
    internal static void UseFarewell(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            if (app.Lifetime.ApplicationStopping.IsCancellationRequested && HttpProtocol.IsHttp11(context.Request.Protocol))
                context.Response.Headers.Connection = "close";
            return Task.CompletedTask;
        });
        return next();
    });

    /// <summary>Makes the readiness probe fail before anything else is stopped.</summary>
    private sealed class Departure(
        IHostApplicationLifetime lifetime, IOptions<ShutdownOptions> options, TimeProvider clock,
        StartPhase start) : IHostedLifecycleService
    {
        public Task StoppingAsync(CancellationToken cancellationToken)
        {
            lifetime.StopApplication();
            return Task.Delay(options.Value.Pause, clock, cancellationToken);
        }

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken)
        {
            start.IsOver = true;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class StartedCheck(IHostApplicationLifetime lifetime) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(
                lifetime.ApplicationStarted.IsCancellationRequested
                    ? HealthCheckResult.Healthy()
                    : HealthCheckResult.Unhealthy("The host has not started to serve."));
    }

    private sealed class StayingCheck(IHostApplicationLifetime lifetime) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(
                lifetime.ApplicationStopping.IsCancellationRequested
                    ? HealthCheckResult.Unhealthy("The host is shutting down.")
                    : HealthCheckResult.Healthy());
    }

    /// <summary>Whether the host has started to serve.</summary>
    private sealed class StartPhase
    {
        public bool IsOver { get; set; }
    }
}
