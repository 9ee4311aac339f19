using System.Diagnostics;
using System.Globalization;

namespace EspaceFamille.Benchmarks.Harness;

/// <summary>
/// The processor time of the measured hosts and of this process, which sends the requests. Unlike a rate it hardly depends on
/// what else the machine does.
/// </summary>
internal static class ProcessorTime
{
    /// <summary>Fields 14 and 15 of /proc/PID/stat, in hundredths of a second; the fields begin after the name in parentheses.</summary>
    private const int UserField = 11, SystemField = 12;
    private const double TicksPerSecond = 100;

    /// <summary>The processes of the hosts, from the command that started them.</summary>
    public static IReadOnlyList<string> Hosts { get; } =
        (Environment.GetEnvironmentVariable("ESPACE_BENCH_HOSTS") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Milliseconds per run of the work.</summary>
    public static async Task<(double PerRun, T Result)> DuringAsync<T>(int runs, Func<Task<T>> work)
    {
        var before = Total();
        var result = await work();
        return ((Total() - before).TotalMilliseconds / runs, result);
    }

    private static TimeSpan Total()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime + TimeSpan.FromSeconds(Hosts.Sum(Ticks) / TicksPerSecond);
    }

    /// <summary>0 for a process that has ended.</summary>
    private static double Ticks(string process)
    {
        try
        {
            var fields = File.ReadAllText($"/proc/{process}/stat").Split(") ")[^1].Split(' ');
            return Number(fields[UserField]) + Number(fields[SystemField]);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static double Number(string field) => double.Parse(field, CultureInfo.InvariantCulture);
}
