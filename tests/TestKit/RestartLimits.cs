using System.Globalization;

namespace EspaceFamille.TestKit;

/// <summary>
/// Time limits of the system: the stated ones on a machine where a host restarts in its usual time or faster. On a slower or
/// busier machine they grow as the longest restart that this run has seen, so that it has as many restarts of patience.
/// </summary>
public sealed class RestartLimits(TimeProvider clock)
{
    /// <summary>
    /// A host's start takes 1 s of CPU; four that start at once on two cores, beside the database and the broker, need less than
    /// this.
    /// </summary>
    private static readonly TimeSpan UsualRestart = TimeSpan.FromSeconds(4);

    private readonly Lock _lock = new();
    private TimeSpan _longest;

    public RestartLimits()
        : this(TimeProvider.System)
    {
    }

    /// <summary>Until a process serves, or until it has ended after SIGTERM.</summary>
    public TimeSpan Start => TimeSpan.FromSeconds(90) * Slowness;

    /// <summary>
    /// Until a process reaches the point at which it is to be killed: other services may be restarted several times
    /// meanwhile.
    /// </summary>
    public TimeSpan Death => TimeSpan.FromSeconds(180) * Slowness;

    /// <summary>Until a response while something that the service depends on is unavailable.</summary>
    public TimeSpan Response => TimeSpan.FromSeconds(3) * Slowness;

    /// <summary>Until pending work is done once everything runs again.</summary>
    public TimeSpan Recovery => TimeSpan.FromSeconds(60) * Slowness;

    /// <summary>Until a service responds as usual once its database runs again.</summary>
    public TimeSpan DatabaseRecovery => TimeSpan.FromSeconds(30) * Slowness;

    private double Slowness
    {
        get
        {
            lock (_lock)
                return Math.Max(1, _longest / UsualRestart);
        }
    }

    /// <summary>Starts something and keeps the time that it takes.</summary>
    public async Task MeasureAsync(Func<Task> start)
    {
        var begin = clock.GetTimestamp();
        await start();
        var elapsed = clock.GetElapsedTime(begin);
        lock (_lock)
            _longest = elapsed > _longest ? elapsed : _longest;
    }

    /// <summary>Which limits apply and why, for the output of a test.</summary>
    public override string ToString()
    {
        var scale = Slowness > 1
            ? string.Create(CultureInfo.InvariantCulture, $"{Slowness:F2} times the stated limits")
            : "the stated limits";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"longest restart {_longest.TotalSeconds:F1} s, usual {UsualRestart.TotalSeconds:F0} s: {scale}, "
            + $"response {Response.TotalSeconds:F1} s, recovery {Recovery.TotalSeconds:F0} s, "
            + $"recovery of the database {DatabaseRecovery.TotalSeconds:F0} s");
    }
}
