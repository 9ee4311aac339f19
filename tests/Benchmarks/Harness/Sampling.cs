namespace EspaceFamille.Benchmarks.Harness;

/// <summary>
/// Runs a piece of work until its code is compiled, then measures it. Loads are bounded by their count: a slow machine takes
/// longer and measures the same work.
/// </summary>
internal static class Sampling
{
    /// <summary>One after another, nothing else in flight.</summary>
    public static async Task<Samples> OneAtATimeAsync(int warmUp, int count, Func<Task> work)
    {
        for (var run = 0; run < warmUp; run++)
            await work();
        var samples = new Samples();
        await OneAtATimeAsync(count, samples, work);
        return samples;
    }

    public static async Task OneAtATimeAsync(int count, Samples samples, Func<Task> work)
    {
        for (var run = 0; run < count; run++)
            samples.Add(await TimeAsync(work));
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

    /// <summary>How many per second, with so many in flight at any moment.</summary>
    public static async Task<double> PerSecondAsync(int inFlight, int count, Func<Task> work)
    {
        var (start, left) = (TimeProvider.System.GetTimestamp(), count);
        await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
                await work();
        })));
        return count / TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    public static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var start = TimeProvider.System.GetTimestamp();
        await work();
        return TimeProvider.System.GetElapsedTime(start);
    }

    /// <summary>Waits until what the last work has caused is done.</summary>
    public static Task RestAsync(double milliseconds = 300) => Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System);
}
