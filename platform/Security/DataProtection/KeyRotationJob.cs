using Microsoft.Extensions.Logging;

namespace EspaceFamille.Platform;

/// <summary>Creates the next Data Protection key of a host that runs for months.</summary>
internal sealed partial class KeyRotationJob(KeyRing ring, Leases leases, TimeProvider clock, ILogger<KeyRotationJob> logger)
    : PeriodicJob("key-rotation", Interval, Lease, leases, clock, logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    protected override Task RunAsync(long term, CancellationToken cancel)
    {
        try
        {
            ring.CreateNextKey();
        }
        catch (UnreadableKeysException exception)
        {
            LogUnreadable(logger, exception.Message);
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The next Data Protection key was not created. {Fault}")]
    private static partial void LogUnreadable(ILogger logger, string fault);
}
