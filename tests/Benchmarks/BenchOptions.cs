using System.Globalization;
using EspaceFamille.Story;

namespace EspaceFamille.Benchmarks;

/// <param name="System">The system that is measured.</param>
/// <param name="Only">The names of the only figures that are measured; null for all.</param>
/// <param name="Requests">So many requests for the month of planning are sent and nothing else is measured: for a profiler.</param>
internal sealed record BenchOptions(StoryOptions System, IReadOnlyList<string>? Only, int? Requests)
{
    public static BenchOptions From(string[] args) => new(
        StoryOptions.From(["--port", Value(args, "--port") ?? throw new ArgumentException("--port is missing", nameof(args))]),
        Value(args, "--only")?.Split(','),
        Value(args, "--requests") is { } count ? int.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture) : null);

    private static string? Value(string[] args, string option) =>
        Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
