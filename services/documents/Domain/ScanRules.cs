using EspaceFamille.Documents.Scanning;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain;

/// <summary>The life of a document whose files could not all be scanned when they came.</summary>
internal static class ScanRules
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    public static bool IsPending(SupportingDocument document) => document.Files.Any(file => file.Scan is ScanState.Pending);

    public static bool IsInfected(SupportingDocument document) => document.Files.Any(file => file.Scan is ScanState.Infected);

    /// <summary>The next look at a new document; null when none of its files waits.</summary>
    public static DateTimeOffset? FirstLook(IEnumerable<StoredFile> files, DateTimeOffset now) =>
        files.Any(file => file.Scan is ScanState.Pending) ? now + FirstPause : null;

    /// <summary>
    /// The document with what the scanner said; null when nothing changes. Infected is the last word, whatever another
    /// replica heard before newer signatures came. The document stays due until <see cref="Settle"/>.
    /// </summary>
    public static Change<SupportingDocument>? Mark(SupportingDocument document, IReadOnlyDictionary<string, ScanState> said)
    {
        StoredFile[] files = [.. document.Files.Select(file => said.TryGetValue(file.FileId, out var state) && Counts(file.Scan, state) ? file with { Scan = state } : file)];
        return files.SequenceEqual(document.Files) ? null : new(document with { Files = files });
    }

    /// <summary>The document looked at: due again while a file of it waits, each time after twice as long, and else done.</summary>
    public static Change<SupportingDocument>? Settle(SupportingDocument document, DateTimeOffset now) => document switch
    {
        { ScanDueAt: null } => null,
        _ when IsPending(document) => new(document with { ScanDueAt = now + Pause(document.ScanAttempts + 1), ScanAttempts = document.ScanAttempts + 1 }),
        _ => new(document with { ScanDueAt = null, ScanAttempts = 0 }),
    };

    private static bool Counts(ScanState? before, ScanState said) =>
        said is ScanState.Infected ? before is ScanState.Pending or ScanState.Clean : before is ScanState.Pending;

    private static TimeSpan Pause(int attempts) => attempts > 5 ? LongestPause : TimeSpan.FromTicks(Math.Min(FirstPause.Ticks << attempts, LongestPause.Ticks));
}
