using System.Diagnostics.Metrics;

namespace EspaceFamille.Documents.Features.Scanning.ScanFile;

/// <summary>The outcome of one scan of one file.</summary>
internal enum ScanOutcome
{
    Clean,
    Infected,

    /// <summary>clamd's reply was no verdict.</summary>
    Error,
    Slow,
    Unreachable,
}

/// <summary>Scans by outcome, and the age of the scanner's signatures.</summary>
internal sealed class ScannerMetrics
{
    private readonly Counter<long> _scans;
    private long _signaturesAtTicks;

    public ScannerMetrics(IMeterFactory meters, TimeProvider clock)
    {
        var meter = meters.Create("EspaceFamille.Documents");
        _scans = meter.CreateCounter<long>("espace.scanner.scans", description: "Files that were sent to the malware scanner.");
        meter.CreateObservableGauge("espace.scanner.signatures.age", () => Age(clock.GetUtcNow()), "s", "Age of clamd's signatures.");
    }

    public void Count(ScanOutcome outcome) =>
        _scans.Add(1, new KeyValuePair<string, object?>("outcome", outcome.ToString().ToLowerInvariant()));

    /// <summary>The age also grows while clamd is unavailable.</summary>
    public void RecordSignatures(DateTimeOffset at) => Interlocked.Exchange(ref _signaturesAtTicks, at.UtcTicks);

    // No measurement instead of a wrong age: clamd may not have replied yet, or have no signature database.
    private IEnumerable<Measurement<double>> Age(DateTimeOffset now) => Interlocked.Read(ref _signaturesAtTicks) is > 0 and var ticks
        ? [new Measurement<double>(TimeSpan.FromTicks(now.UtcTicks - ticks).TotalSeconds)]
        : [];
}
