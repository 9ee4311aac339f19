using System.Diagnostics.Metrics;

namespace EspaceFamille.Documents.Scanning;

/// <summary>What became of one look at one file.</summary>
internal enum ScanOutcome
{
    Clean,
    Infected,

    /// <summary>clamd answered something that is no verdict.</summary>
    Error,
    Slow,
    Unreachable,
}

/// <summary>Scans by outcome, and how old the signatures are that they rest on.</summary>
internal sealed class ScannerMetrics
{
    private readonly Counter<long> _scans;
    private long _signaturesAtTicks;

    public ScannerMetrics(IMeterFactory meters, TimeProvider clock)
    {
        var meter = meters.Create("EspaceFamille.Documents");
        _scans = meter.CreateCounter<long>("espace.scanner.scans", description: "Files that the malware scanner was asked about.");
        meter.CreateObservableGauge("espace.scanner.signatures.age", () => Age(clock.GetUtcNow()), "s", "Age of clamd's signatures.");
    }

    public void Count(ScanOutcome outcome) =>
        _scans.Add(1, new KeyValuePair<string, object?>("outcome", outcome.ToString().ToLowerInvariant()));

    /// <summary>The age grows from here on even while clamd is away: nobody renews its signatures meanwhile.</summary>
    public void Signatures(DateTimeOffset at) => Interlocked.Exchange(ref _signaturesAtTicks, at.UtcTicks);

    // Nothing is better than a wrong age: clamd may not have answered yet, or have no database of its publisher.
    private IEnumerable<Measurement<double>> Age(DateTimeOffset now) => Interlocked.Read(ref _signaturesAtTicks) is > 0 and var ticks
        ? [new Measurement<double>(TimeSpan.FromTicks(now.UtcTicks - ticks).TotalSeconds)]
        : [];
}
