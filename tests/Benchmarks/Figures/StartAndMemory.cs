using System.Globalization;
using EspaceFamille.Benchmarks.Harness;

namespace EspaceFamille.Benchmarks.Figures;

/// <summary>
/// What the command that starts the system saw after the story. Resident memory counts what hosts share for each of them;
/// the other figure once.
/// </summary>
internal static class StartAndMemory
{
    private const double BytesInMegabyte = 1_000_000;

    public static Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench) => Task.FromResult<IReadOnlyList<Figure>>(
    [
        new("up on a built tree and empty data, until ready", Seen("ESPACE_BENCH_UP_MILLISECONDS") / 1000, Unit.Seconds, Aim: 20),
        new("resident memory of all hosts after the story", Seen("ESPACE_BENCH_HOSTS_BYTES") / BytesInMegabyte, Unit.Megabytes, Aim: 900),
        new("the same, what they share counted once", Seen("ESPACE_BENCH_SHARED_BYTES") / BytesInMegabyte, Unit.Megabytes),
        new("the same with broker, mailbox and dashboard, resident", Seen("ESPACE_BENCH_ALL_BYTES") / BytesInMegabyte, Unit.Megabytes),
    ]);

    private static double Seen(string variable) => double.Parse(Given(variable), NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Given(string variable) =>
        Environment.GetEnvironmentVariable(variable) ?? throw new InvalidOperationException($"{variable} is not set");
}
