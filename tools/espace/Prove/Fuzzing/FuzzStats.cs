using System.Globalization;

namespace EspaceFamille.Tool.Prove.Fuzzing;

/// <summary>The figures of AFL++'s fuzzer_stats.</summary>
internal sealed record FuzzStats(long Executions, long CorpusCount, long Crashes, long Hangs)
{
    /// <param name="lines">"name : value" each.</param>
    public static FuzzStats Parse(IEnumerable<string> lines)
    {
        var values = lines.Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0].Trim(), parts => parts[1].Trim(), StringComparer.Ordinal);
        return new FuzzStats(Number("execs_done"), Number("corpus_count"), Number("saved_crashes"), Number("saved_hangs"));

        long Number(string name) => long.Parse(values[name], CultureInfo.InvariantCulture);
    }
}
