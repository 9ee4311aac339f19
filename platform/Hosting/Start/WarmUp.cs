using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Platform;

/// <summary>
/// Does each <see cref="WarmStep"/> and calls each <see cref="WarmPath"/> once the server listens and before the host counts as started:
/// the first requests of a process compile code and open connections, which can take longer than a request's deadline.
/// </summary>
internal sealed partial class WarmUp(
    IServiceProvider services, IServer server, IEnumerable<WarmStep> steps, IEnumerable<WarmPath> paths, TimeProvider clock,
    IOptions<MetricsOptions> metrics, ILogger<WarmUp> logger) : IHostedLifecycleService
{
    /// <summary>A third of a request's deadline.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(1);

    /// <summary>A host that stays slow serves all the same.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        // A server without a port of its own, as in tests, has no probes either.
        if (OwnAddress() is not { } own)
            return;
        using var limit = new CancellationTokenSource(Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var http = Client(own);
        var (start, isQuick) = (clock.GetTimestamp(), false);
        await Task.WhenAll(steps.Select(step => TryAsync(() => step.RunAsync(services, either.Token))));
        do
        {
            isQuick = await AreQuickAsync(http, either.Token);
        }
        while (!isQuick && !either.IsCancellationRequested);
        var elapsed = clock.GetElapsedTime(start);
        if (isQuick)
            LogWarm(logger, elapsed);
        else
            LogSlow(logger, elapsed);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Whether each path was answered quickly.</summary>
    private async Task<bool> AreQuickAsync(HttpClient http, CancellationToken cancel)
    {
        var slowest = TimeSpan.Zero;
        foreach (var path in paths)
        {
            var start = clock.GetTimestamp();
            await TryAsync(async () => (await http.GetAsync(path.Path, cancel)).Dispose());
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, clock.GetElapsedTime(start).Ticks));
        }

        return slowest < Quick;
    }

    /// <summary>Its calls are no traces.</summary>
    private static HttpClient Client(Uri own) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
    })
    {
        BaseAddress = own,
        DefaultRequestHeaders = { { "Accept", "text/html" } },
    };

    private Uri? OwnAddress() => server.Features.Get<IServerAddressesFeature>()?.Addresses
        .Where(address => address.StartsWith("http://", StringComparison.Ordinal))
        .Select(address => address.Replace("*", "127.0.0.1", StringComparison.Ordinal).Replace("+", "127.0.0.1", StringComparison.Ordinal)
            .Replace("[::]", "127.0.0.1", StringComparison.Ordinal).Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal))
        .Select(address => new Uri(address))
        .FirstOrDefault(address => address.Port != metrics.Value.Port);

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure)
        {
            LogFailed(logger, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Warm after {Elapsed}")]
    private static partial void LogWarm(ILogger logger, TimeSpan elapsed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Own requests are still slow after {Elapsed}; serving")]
    private static partial void LogSlow(ILogger logger, TimeSpan elapsed);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A step before readiness failed; the first request will do it")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
