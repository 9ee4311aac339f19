using System.Globalization;
using EspaceFamille.Benchmarks.Harness;
using EspaceFamille.TestKit.Towns;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>The memory of the hosts after 30,000 declarations with uploads, and whether it grows.</summary>
internal static class LongLoad
{
    private const int Parts = 10;
    private const int Declarations = 3_000;
    private const int PerSecond = 50;

    /// <summary>By then all code is compiled, and every pool has what it needs.</summary>
    private const int Settled = 4;
    private const double MostGrowth = 1.1;
    private const double KilobytesInMegabyte = 1_000_000 / 1024.0;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench)
    {
        var (town, settled) = (new ClonedTown(bench.Options), 0d);
        for (var part = 1; part <= Parts; part++)
        {
            using var declarants = await Declarants.SignInAsync(bench.Options, TownPlans.Benchmarks.Of(nameof(LongLoad)));
            await declarants.DeclareAsync(town, $"load-{part}", Declarations, PerSecond);
            if (part == Settled)
                settled = Megabytes("Pss:");
        }

        var shared = Megabytes("Pss:");
        return
        [
            new("resident memory of all hosts after 30,000 declarations", Megabytes("Rss:"), Unit.Megabytes, Aim: 900),
            new("the same, what they share counted once", shared, Unit.Megabytes, Floor: settled, MostTimesFloor: MostGrowth),
        ];
    }

    private static double Megabytes(string kind) =>
        ProcessorTime.Hosts.Where(process => File.Exists($"/proc/{process}/smaps_rollup"))
            .SelectMany(process => File.ReadLines($"/proc/{process}/smaps_rollup"))
            .Where(line => line.StartsWith(kind, StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1])
            .Sum(kilobytes => double.Parse(kilobytes, CultureInfo.InvariantCulture)) / KilobytesInMegabyte;
}
