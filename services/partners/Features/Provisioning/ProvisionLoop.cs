using System.Text.Json;
using EspaceFamille.Platform;

namespace EspaceFamille.Partners.Features.Provisioning;

/// <summary>
/// Provisions every 2 seconds, in one process at a time. While the broker or the database is unavailable it retries, with one line in
/// the log per outage.
/// </summary>
internal sealed partial class ProvisionLoop(
    Provisioner provisioner, ProvisionMetrics metrics, Leases leases, TimeProvider clock, ILogger<ProvisionLoop> logger)
{
    private const string Lease = "provision";
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(15);
    private bool _isOutage;

    /// <summary>Until it is cancelled.</summary>
    /// <exception cref="WrongSettingException">The broker refuses the administrator.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
            await TryAsync(
                cancel => leases.WhileHoldingAsync(Lease, LeaseTime, (_, held) => RepeatAsync(timer, held), cancel), stop);
        while (await timer.WaitForNextTickAsync(stop));
    }

    private async Task RepeatAsync(PeriodicTimer timer, CancellationToken held)
    {
        do
            await TryAsync(ProvisionAsync, held);
        while (await timer.WaitForNextTickAsync(held));
    }

    private async Task ProvisionAsync(CancellationToken cancel)
    {
        await provisioner.RunOnceAsync(cancel);
        if (_isOutage)
            LogOver(logger);
        _isOutage = false;
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken cancel)
    {
        try
        {
            await work(cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested && IsPassing(failure))
        {
            metrics.RecordFailure();
            if (!_isOutage)
                LogFailed(logger, failure is HttpRequestException ? failure.Message : failure.GetType().Name);
            _isOutage = true;
        }
    }

    /// <summary>A cancellation that nobody requested: the management API did not respond in time, or another process took the lease.</summary>
    private static bool IsPassing(Exception failure) =>
        Unavailable.IsDatabase(failure)
        || failure is HttpRequestException or IOException or JsonException or OperationCanceledException;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Provisioning partners failed ({Cause}); retrying every 2 s")]
    private static partial void LogFailed(ILogger logger, string cause);

    [LoggerMessage(Level = LogLevel.Information, Message = "Provisioning partners works again")]
    private static partial void LogOver(ILogger logger);
}
