using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>Work that is repeated for as long as the host runs, by one replica at a time.</summary>
/// <param name="name">The name of its lease, unique within the service.</param>
/// <param name="interval">From the start of one run to the start of the next. The first run starts with the host.</param>
/// <param name="lease">Longer than a run, or than what a run does between two renewals.</param>
public abstract partial class PeriodicJob(
    string name, TimeSpan interval, TimeSpan lease, Leases leases, TimeProvider clock, ILogger logger) : BackgroundService
{
    protected TimeProvider Clock { get; } = clock;

    /// <summary>Releases the lease, so that another replica need not wait until it expires.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await leases.ReleaseAsync(name, cancellationToken);
        }
        catch (Exception exception) when (
            exception is MongoException or TimeoutException or OperationCanceledException or ObjectDisposedException)
        {
            // Disposed: a test stops its host from two sides, and the faster one disposes it.
            LogNotReleased(logger, name, exception.GetType().Name);
        }
    }

    /// <summary>Whether there may be work; checked before the lease is acquired.</summary>
    protected virtual Task<bool> IsDueAsync(CancellationToken cancel) => Task.FromResult(true);

    /// <param name="term">The lease's term, for writes that must not follow those of a later owner.</param>
    /// <param name="cancel">Set when the host stops.</param>
    protected abstract Task RunAsync(long term, CancellationToken cancel);

    /// <summary>Extends the lease during a long run. False when another replica has taken it: the run must end.</summary>
    protected async Task<bool> RenewAsync(long term, CancellationToken cancel) =>
        await leases.AcquireAsync(name, lease, cancel) == term;

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, Clock);
        do
        {
            try
            {
                if (await IsDueAsync(stoppingToken) && await leases.AcquireAsync(name, lease, stoppingToken) is { } term)
                    await RunAsync(term, stoppingToken);
            }
            catch (Exception exception) when (Unavailable.IsDatabase(exception))
            {
                leases.Outages.Report(exception);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // One failed run must not end the host.
                LogFailed(logger, exception, name, interval);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job} failed; retrying after {Interval}")]
    private static partial void LogFailed(ILogger logger, Exception exception, string job, TimeSpan interval);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "{Job} could not release its lease ({Cause}); another replica waits until it expires")]
    private static partial void LogNotReleased(ILogger logger, string job, string cause);
}
