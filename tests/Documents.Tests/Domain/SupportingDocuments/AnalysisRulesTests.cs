using EspaceFamille.Contracts.Documents;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Tests.Domain.SupportingDocuments;

public sealed class AnalysisRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly SupportingDocument Received = Document(File(ScanState.Pending, FileState.Received));
    private static readonly SupportingDocument Scanned = AnalysisRules.RecordScan(Received, "file-0", ScanState.Clean)!.State;

    [Theory]
    [InlineData(null, null, false)]
    [InlineData(nameof(ScanState.Clean), null, false)]
    [InlineData(nameof(ScanState.Pending), null, true)]
    [InlineData(null, nameof(FileState.Received), true)]
    [InlineData(nameof(ScanState.Clean), nameof(FileState.Received), true)]
    [InlineData(nameof(ScanState.Clean), nameof(FileState.Ready), false)]
    [InlineData(nameof(ScanState.Clean), nameof(FileState.Unreadable), false)]
    [InlineData(nameof(ScanState.Infected), nameof(FileState.Infected), false)]
    public void IsPending_AnyFile_IsSoUntilBothResultsAreRecorded(string? scan, string? state, bool expected) =>
        Assert.Equal(expected, AnalysisRules.IsPending(File(Parse<ScanState>(scan), Parse<FileState>(state))));

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(nameof(ScanState.Clean), null, null)]
    [InlineData(nameof(ScanState.Pending), null, nameof(FileState.Received))]
    [InlineData(nameof(ScanState.Infected), null, nameof(FileState.Infected))]
    [InlineData(nameof(ScanState.Infected), nameof(FileState.Received), nameof(FileState.Infected))]
    [InlineData(nameof(ScanState.Pending), nameof(FileState.Received), nameof(FileState.Received))]
    [InlineData(nameof(ScanState.Clean), nameof(FileState.Ready), nameof(FileState.Ready))]
    public void StateOf_AnyFile_IsNoneWhereNothingWillBeReadOfIt(string? scan, string? state, string? expected) =>
        Assert.Equal(Parse<FileState>(expected), AnalysisRules.StateOf(File(Parse<ScanState>(scan), Parse<FileState>(state))));

    [Fact]
    public void RecordScan_Infected_IsFinal()
    {
        var infected = AnalysisRules.RecordScan(Received, "file-0", ScanState.Infected)!.State;
        Assert.Equal((ScanState.Infected, FileState.Infected), (infected.Files[0].Scan, infected.Files[0].State));
        Assert.Null(AnalysisRules.RecordScan(infected, "file-0", ScanState.Clean));
        Assert.Null(AnalysisRules.RecordPages(infected, "file-0", 1, 1));
        Assert.Null(AnalysisRules.RecordUnreadable(infected, "file-0"));
    }

    [Fact]
    public void RecordScan_WithoutVerdict_ChangesNothing() => Assert.Null(AnalysisRules.RecordScan(Received, "file-0", ScanState.Pending));

    [Fact]
    public void RecordPages_UnscannedFile_ChangesNothing() => Assert.Null(AnalysisRules.RecordPages(Received, "file-0", 1, 1));

    [Fact]
    public void RecordPages_ReadyFile_KeepsTheFirstResult()
    {
        var ready = AnalysisRules.RecordPages(Scanned, "file-0", 45, 20)!.State;
        Assert.Equal((FileState.Ready, 45, 20), (ready.Files[0].State, ready.Files[0].PageCount, ready.Files[0].ShownPages));
        Assert.Null(AnalysisRules.RecordPages(ready, "file-0", 3, 3));
        Assert.Null(AnalysisRules.RecordUnreadable(ready, "file-0"));
    }

    [Fact]
    public void Record_DeletedFileOrErasedDocument_ChangesNothing()
    {
        Assert.Null(AnalysisRules.RecordPages(Scanned, "deleted", 1, 1));
        Assert.Null(AnalysisRules.RecordUnreadable(Scanned with { ErasedAt = Now }, "file-0"));
        Assert.Null(AnalysisRules.RecordScan(Received with { ErasedAt = Now }, "file-0", ScanState.Clean));
    }

    [Theory]
    [InlineData(true, nameof(FileState.Unreadable))]
    [InlineData(true, nameof(FileState.Unreadable), nameof(FileState.Infected))]
    [InlineData(false, nameof(FileState.Unreadable), nameof(FileState.Ready))]
    [InlineData(false, nameof(FileState.Unreadable), nameof(FileState.Received))]
    [InlineData(false, nameof(FileState.Infected))]
    public void IsUnreadable_AnyDocument_IsSoWhenNoPageCanBeRead(bool expected, params string[] states) => Assert.Equal(
        expected, AnalysisRules.IsUnreadable(Document([.. states.Select(state => File(null, Parse<FileState>(state)))])));

    [Fact]
    public void RequestAgain_PendingFile_DoublesTheDelayUpToTenMinutes()
    {
        var document = Document(File(ScanState.Clean, FileState.Ready), File(ScanState.Pending, FileState.Received)) with
        {
            AnalysisDueAt = Now,
        };
        var delays = new List<double>();
        for (var attempt = 0; attempt < 40; attempt++)
        {
            var change = AnalysisRules.RequestAgain(document with { AnalysisDueAt = Now }, Now)!;
            Assert.Equal("file-1", Message(Assert.Single(change.Messages)).FileId);
            document = change.State;
            delays.Add((document.AnalysisDueAt!.Value - Now).TotalSeconds);
        }

        Assert.Equal([120, 240, 480, 600, 600], delays.Take(5));
        Assert.All(delays.Skip(5), delay => Assert.Equal(600, delay));
    }

    [Fact]
    public void RequestAgain_AnalysedButNotSettled_RequestsItToo() => Assert.Equal(
        "file-0",
        Message(Assert.Single(AnalysisRules.RequestAgain(
            Document(File(null, FileState.Ready)) with { AnalysisDueAt = Now }, Now)!.Messages)).FileId);

    [Fact]
    public void RequestAgain_NotDue_ChangesNothing()
    {
        Assert.Null(AnalysisRules.RequestAgain(Received with { AnalysisDueAt = Now.AddSeconds(1) }, Now));
        Assert.Null(AnalysisRules.RequestAgain(Received, Now));
    }

    [Fact]
    public void Settle_NoPendingFile_IsNoLongerDue()
    {
        var due = Document(File(null, FileState.Ready)) with { AnalysisDueAt = Now, AnalysisAttempts = 3 };
        var settled = AnalysisRules.Settle(due)!.State;
        Assert.Equal((null, 0), (settled.AnalysisDueAt, settled.AnalysisAttempts));
        Assert.Null(AnalysisRules.Settle(settled));
        Assert.Null(AnalysisRules.Settle(Received with { AnalysisDueAt = Now }));
    }

    [Fact]
    public void FirstDueAt_PendingFilesOnly_IsAfterAMinute()
    {
        Assert.Equal(Now.AddMinutes(1), AnalysisRules.FirstDueAt(Received.Files, Now));
        Assert.Null(AnalysisRules.FirstDueAt([File(null, null)], Now));
    }

    internal static SupportingDocument Document(params StoredFile[] files) => ADocument.UploadedAt(Now) with
    {
        Qualification = "death",
        Files = [.. files.Select((file, index) => file with { FileId = $"file-{index}" })],
    };

    internal static StoredFile File(ScanState? scan, FileState? state) =>
        new() { FileId = "", Kind = FileKind.Pdf, Bytes = 1, Sha256 = "", Scan = scan, State = state };

    private static FileReceived Message(object message) => Assert.IsType<Func<long, FileReceived>>(message)(2);

    private static T? Parse<T>(string? name)
        where T : struct, Enum => name is null ? null : Enum.Parse<T>(name);
}
