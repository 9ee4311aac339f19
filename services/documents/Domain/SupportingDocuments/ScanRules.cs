using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.SupportingDocuments;

/// <summary>When pending files are scanned, and what a scan result changes.</summary>
internal static class ScanRules
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(10);

    public static bool IsPending(SupportingDocument document) => document.Files.Any(file => file.Scan is ScanState.Pending);

    public static bool IsInfected(SupportingDocument document) => document.Files.Any(file => file.Scan is ScanState.Infected);

    /// <summary>When a new document is scanned first; null when none of its files is pending.</summary>
    public static DateTimeOffset? FirstDueAt(IEnumerable<StoredFile> files, DateTimeOffset now) =>
        files.Any(file => file.Scan is ScanState.Pending) ? now + FirstDelay : null;

    /// <summary>
    /// The document with the scan results, by file id; null when nothing changes. Infected is final, even if another
    /// replica got a clean result from older signatures. The document stays due until <see cref="Reschedule"/>.
    /// </summary>
    public static Change<SupportingDocument>? Record(SupportingDocument document, IReadOnlyDictionary<string, ScanState> results)
    {
        StoredFile[] files =
        [
            .. document.Files.Select(file =>
                results.TryGetValue(file.FileId, out var result) && Replaces(file.Scan, result) ? file with { Scan = result } : file),
        ];
        return files.SequenceEqual(document.Files) ? null : new(document with { Files = files });
    }

    /// <summary>The document after a scan: due again while a file is pending, each time after twice the delay; else not due.</summary>
    public static Change<SupportingDocument>? Reschedule(SupportingDocument document, DateTimeOffset now) => document switch
    {
        { ScanDueAt: null } => null,
        _ when IsPending(document) => new(document with
        {
            ScanDueAt = now + Delay(document.ScanAttempts + 1),
            ScanAttempts = document.ScanAttempts + 1,
        }),
        _ => new(document with { ScanDueAt = null, ScanAttempts = 0 }),
    };

    private static bool Replaces(ScanState? before, ScanState result) =>
        result is ScanState.Infected ? before is ScanState.Pending or ScanState.Clean : before is ScanState.Pending;

    private static TimeSpan Delay(int attempts) =>
        attempts > 5 ? MaxDelay : TimeSpan.FromTicks(Math.Min(FirstDelay.Ticks << attempts, MaxDelay.Ticks));
}
