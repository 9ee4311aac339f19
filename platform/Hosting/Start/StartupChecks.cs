using Microsoft.Extensions.Hosting;

namespace EspaceFamille.Platform;

/// <summary>
/// Compares the host's settings and keys with its database: in the migrate command, and before any other part of a serving host
/// starts.
/// </summary>
/// <param name="town">First: nothing is written into the database of another town.</param>
internal sealed class StartupChecks(TownSettingsCheck town, IEnumerable<IKeyCheck> checks) : IHostedLifecycleService
{
    private bool _havePassed;

    /// <exception cref="RefusedStartException">The host must end.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        await town.RunAsync(cancel);
        foreach (var check in checks)
            await check.RunAsync(cancel);
        _havePassed = true;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => _havePassed ? Task.CompletedTask : RunAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
