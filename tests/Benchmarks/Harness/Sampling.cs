namespace EspaceFamille.Benchmarks.Harness;

/// <summary>Runs a piece of work until the machine knows it, then measures it.</summary>
internal static class Sampling
{
    /// <summary>By then the hosts have compiled their hot paths a second time, better.</summary>
    public static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Load = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);
    private const int Fewest = 20;

    /// <summary>
    /// One after another, nothing else in flight; fewer than asked for where a machine is so slow that it would take
    /// long.
    /// </summary>
    public static async Task<Samples> OneAtATimeAsync(TimeSpan warmUp, int count, Func<Task> work)
    {
        await ForAsync(warmUp, work);
        var (samples, start) = (new Samples(), TimeProvider.System.GetTimestamp());
        for (var i = 0; i < count && (i < Fewest || TimeProvider.System.GetElapsedTime(start) < Longest); i++)
            samples.Add(await TimeAsync(work));
        return samples;
    }

    /// <summary>One after another while something else runs.</summary>
    public static async Task<Samples> WhileAsync(Task other, Func<Task> work)
    {
        var samples = new Samples();
        while (!other.IsCompleted)
            samples.Add(await TimeAsync(work));
        await other;
        return samples;
    }

    /// <summary>How many a second, with so many in flight at any moment.</summary>
    public static async Task<double> PerSecondAsync(int inFlight, TimeSpan warmUp, Func<Task> work)
    {
        await InFlightAsync(inFlight, warmUp, work);
        var start = TimeProvider.System.GetTimestamp();
        var done = await InFlightAsync(inFlight, Load, work);
        return done / TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    public static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var start = TimeProvider.System.GetTimestamp();
        await work();
        return TimeProvider.System.GetElapsedTime(start);
    }

    /// <summary>Lets what the last work has set off come to rest.</summary>
    public static Task RestAsync(double milliseconds = 300) => Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System);

    private static async Task<int> InFlightAsync(int inFlight, TimeSpan duration, Func<Task> work) =>
        (await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => Task.Run(() => ForAsync(duration, work))))).Sum();

    private static async Task<int> ForAsync(TimeSpan duration, Func<Task> work)
    {
        var (start, done) = (TimeProvider.System.GetTimestamp(), 0);
        for (; TimeProvider.System.GetElapsedTime(start) < duration; done++)
            await work();
        return done;
    }
}
