namespace EspaceFamille.TestKit;

/// <summary>
/// Time limits as multiples of the longest restart of a service that this run has seen, so that a slow or busy machine
/// has as many restarts of patience as a fast one.
/// </summary>
public sealed class RestartLimits
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(3);
    private readonly Lock _lock = new();
    private TimeSpan _longest = Shortest;

    /// <summary>The longest restart so far, at least three seconds.</summary>
    public TimeSpan Restart
    {
        get
        {
            lock (_lock)
                return _longest;
        }
    }

    /// <summary>Until a process serves, or until it has ended after SIGTERM.</summary>
    public TimeSpan Start => 30 * Restart;

    /// <summary>
    /// Until a process reaches the point at which it is to be killed: other services may be restarted several times
    /// meanwhile.
    /// </summary>
    public TimeSpan Death => 60 * Restart;

    /// <summary>Until pending work is done once everything runs again.</summary>
    public TimeSpan Recovery => 20 * Restart;

    /// <summary>Until a response while something that the service depends on is unavailable.</summary>
    public TimeSpan Response => Restart;

    /// <summary>Starts something and keeps the time that it takes.</summary>
    public async Task MeasureAsync(Func<Task> start)
    {
        var begin = TimeProvider.System.GetTimestamp();
        await start();
        var elapsed = TimeProvider.System.GetElapsedTime(begin);
        lock (_lock)
            _longest = elapsed > _longest ? elapsed : _longest;
    }
}
