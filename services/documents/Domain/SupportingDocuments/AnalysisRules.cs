using EspaceFamille.Contracts.Documents;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.SupportingDocuments;

/// <summary>The analysis of files, by the malware scanner and then by the renderer: when it is due, and what its results change.</summary>
internal static class AnalysisRules
{
    /// <summary>Longer than an analysis takes that nothing disturbs.</summary>
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(10);

    /// <summary>What people see: null where nothing will ever be read of the file, as the installation has no renderer.</summary>
    public static FileState? StateOf(StoredFile file) => StateOf(file.Scan, file.State);

    /// <inheritdoc cref="StateOf(StoredFile)"/>
    public static FileState? StateOf(ScanState? scan, FileState? state) => scan switch
    {
        ScanState.Infected => FileState.Infected,
        ScanState.Pending => state ?? FileState.Received,
        ScanState.Clean or null => state,
    };

    public static bool IsPending(StoredFile file) => file.Scan is ScanState.Pending || file.State is FileState.Received;

    public static bool IsPending(SupportingDocument document) => document.Files.Any(IsPending);

    public static bool IsInfected(SupportingDocument document) => document.Files.Any(file => file.Scan is ScanState.Infected);

    /// <summary>Whether every file is analysed, and no page can be read of any because the renderer refused one at least.</summary>
    public static bool IsUnreadable(SupportingDocument document) =>
        document.Files.All(file => file.State is FileState.Unreadable or FileState.Infected)
        && document.Files.Any(file => file.State is FileState.Unreadable);

    /// <summary>When a new document is due for the sweep; null when none of its files is pending.</summary>
    public static DateTimeOffset? FirstDueAt(IEnumerable<StoredFile> files, DateTimeOffset now) =>
        files.Any(IsPending) ? now + FirstDelay : null;

    /// <summary>The messages that request the analysis of the pending files, for the write that stores them.</summary>
    public static IReadOnlyList<object> Requests(SupportingDocument document) =>
        [.. document.Files.Where(IsPending).Select(file => Request(document, file))];

    /// <summary>The document with the scanner's verdict of a file; null when nothing changes. Only a pending file gets one.</summary>
    public static Change<SupportingDocument>? RecordScan(SupportingDocument document, string fileId, ScanState verdict) =>
        verdict is ScanState.Pending
            ? null
            : Record(document, fileId, file => file.Scan is ScanState.Pending, file => file with
            {
                Scan = verdict,
                State = verdict is ScanState.Infected ? FileState.Infected : file.State,
            });

    /// <summary>The document with a file whose pages are stored; null when nothing changes.</summary>
    /// <param name="pageCount">Of the file, which can be more than are stored.</param>
    public static Change<SupportingDocument>? RecordPages(SupportingDocument document, string fileId, int pageCount, int shownPages) =>
        Record(document, fileId, AwaitsPages, file => file with
        {
            State = FileState.Ready,
            PageCount = pageCount,
            ShownPages = shownPages,
        });

    /// <summary>The document with a file of which no pages can be made; null when nothing changes.</summary>
    public static Change<SupportingDocument>? RecordUnreadable(SupportingDocument document, string fileId) =>
        Record(document, fileId, AwaitsPages, file => file with { State = FileState.Unreadable });

    /// <summary>
    /// The document that is no longer due; null while a file is pending. It stays due until what follows from the results is done, so
    /// that the sweep resumes it after a crash.
    /// </summary>
    public static Change<SupportingDocument>? Settle(SupportingDocument document) =>
        document.AnalysisDueAt is null || IsPending(document)
            ? null
            : new(document with { AnalysisDueAt = null, AnalysisAttempts = 0 });

    /// <summary>
    /// The due document, with its analysis requested again, and due again after twice the delay; null when it is not due. Without a
    /// pending file it is requested too: the process stopped before the document was settled.
    /// </summary>
    public static Change<SupportingDocument>? RequestAgain(SupportingDocument document, DateTimeOffset now)
    {
        if (document.AnalysisDueAt is not { } due || due > now || document.Files.Count == 0)
            return null;
        var requests = Requests(document);
        return new(
            document with
            {
                AnalysisDueAt = now + Delay(document.AnalysisAttempts + 1),
                AnalysisAttempts = document.AnalysisAttempts + 1,
            },
            requests.Count > 0 ? requests : [Request(document, document.Files[0])]);
    }

    private static bool AwaitsPages(StoredFile file) => file is { State: FileState.Received, Scan: not ScanState.Pending };

    private static Change<SupportingDocument>? Record(
        SupportingDocument document, string fileId, Func<StoredFile, bool> applies, Func<StoredFile, StoredFile> result)
    {
        if (document.ErasedAt is not null || !document.Files.Any(file => file.FileId == fileId && applies(file)))
            return null;
        return new(document with { Files = [.. document.Files.Select(file => file.FileId == fileId ? result(file) : file)] });
    }

    private static Func<long, FileReceived> Request(SupportingDocument document, StoredFile file) => version => new FileReceived
    {
        DocumentId = document.Id,
        FileId = file.FileId,
        Version = version,
    };

    private static TimeSpan Delay(int attempts) =>
        attempts > 5 ? MaxDelay : TimeSpan.FromTicks(Math.Min(FirstDelay.Ticks << attempts, MaxDelay.Ticks));
}
