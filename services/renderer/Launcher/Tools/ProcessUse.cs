using System.Globalization;
using EspaceFamille.Launcher.Sandbox;

namespace EspaceFamille.Launcher.Tools;

/// <summary>What a process and those that it started use, by /proc.</summary>
/// <param name="ResidentBytes">The highest of each process since its start.</param>
/// <param name="AddressSpaceBytes">The highest of a single process since its start.</param>
/// <param name="CpuSeconds">The highest of a single process.</param>
/// <param name="Tasks">Processes and threads.</param>
internal sealed record ProcessUse(long ResidentBytes, long AddressSpaceBytes, double CpuSeconds, int Tasks)
{
    private const double TicksPerSecond = 100;

    /// <summary>Null when the process has ended, or is not the tool yet.</summary>
    public static ProcessUse? OfTree(int process)
    {
        if (Of(process) is not { } use)
            return null;
        foreach (var child in ChildrenOf(process))
            if (OfTree(child) is { } more)
                use = new(
                    use.ResidentBytes + more.ResidentBytes, Math.Max(use.AddressSpaceBytes, more.AddressSpaceBytes),
                    Math.Max(use.CpuSeconds, more.CpuSeconds), use.Tasks + more.Tasks);
        return use;
    }

    private static ProcessUse? Of(int process)
    {
        try
        {
            // The stage before the tool has a runtime of its own, which reserves more address space than the tool may.
            if (File.ReadAllText($"/proc/{process}/cmdline").Split('\0') is [_, ExecCommand.Name or StageCommand.Name, ..])
                return null;
            var status = File.ReadLines($"/proc/{process}/status").Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2)
                .ToDictionary(parts => parts[0], parts => parts[1].Trim().Split(' ')[0], StringComparer.Ordinal);
            // The name of the program, which may hold blanks, is in parentheses; user and system time are the 12th and 13th after it.
            var times = File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return new(
                Number(status.GetValueOrDefault("VmHWM")) * 1024, Number(status.GetValueOrDefault("VmPeak")) * 1024,
                (Number(times[11]) + Number(times[12])) / TicksPerSecond, (int)Number(status.GetValueOrDefault("Threads")));
        }
        catch (Exception ended) when (ended is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static IEnumerable<int> ChildrenOf(int process)
    {
        try
        {
            return [.. Directory.EnumerateDirectories($"/proc/{process}/task")
                .SelectMany(task => File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(child => int.Parse(child, CultureInfo.InvariantCulture))];
        }
        catch (Exception ended) when (ended is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static long Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
