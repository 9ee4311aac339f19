using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace EspaceFamille.Platform;

/// <summary>Writes what was read, several items at once, and displays its progress: a bar, or lines where there is no terminal.</summary>
public static class ImportProgress
{
    private const int AtOnce = 16;
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    /// <summary>Runs an action for each item. The items are enumerated while the first ones are written.</summary>
    /// <param name="count">How many there are.</param>
    public static async Task WriteAsync<T>(
        string label, int count, IEnumerable<T> items, Func<T, CancellationToken, Task> write, CancellationToken cancel)
    {
        var several = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        Task EachAsync(Action done) => Parallel.ForEachAsync(items, several, async (item, token) =>
        {
            await write(item, token);
            done();
        });
        if (AnsiConsole.Profile.Out.IsTerminal)
            await AnsiConsole.Progress().StartAsync(progress =>
            {
                var bar = progress.AddTask(Markup.Escape(label), maxValue: Math.Max(1, count));
                return EachAsync(() => bar.Increment(1));
            });
        else
            await EachAsync(Lines(label, count));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label} : {count}"));
    }

    private static Action Lines(string label, int count)
    {
        var (done, printed) = (0, Stopwatch.GetTimestamp());
        return () =>
        {
            var now = Interlocked.Increment(ref done);
            var last = Volatile.Read(ref printed);
            if (Stopwatch.GetElapsedTime(last) >= BetweenLines
                && Interlocked.CompareExchange(ref printed, Stopwatch.GetTimestamp(), last) == last)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label} : {now} sur {count}"));
        };
    }
}
