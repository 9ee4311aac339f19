using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>Runs the checks of the host's keys: in the migrate command, and before any other part of a serving host starts.</summary>
/// <param name="town">First: nothing is written into the database of another town.</param>
internal sealed partial class StartupKeyCheck(
    IEnumerable<IKeyCheck> checks, TownSettingsCheck town, TimeProvider clock, ILogger<StartupKeyCheck> logger) : IHostedLifecycleService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <exception cref="UnreadableKeysException">The host must end.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var check in checks)
            await check.RunAsync(cancel);
    }

    /// <summary>Waits for the database without limit: a host whose keys are unchecked serves nothing.</summary>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        for (var isLogged = false; ; isLogged = true)
        {
            try
            {
                await town.RunAsync(cancellationToken);
                await RunAsync(cancellationToken);
                return;
            }
            catch (Exception exception) when (exception is MongoConnectionException or TimeoutException)
            {
                if (!isLogged)
                    LogWaits(logger, exception.GetType().Name);
            }

            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database is unavailable ({Cause}); waiting for it to check the keys")]
    private static partial void LogWaits(ILogger logger, string cause);
}
