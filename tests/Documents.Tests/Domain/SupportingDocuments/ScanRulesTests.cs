using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Tests.Domain.SupportingDocuments;

public sealed class ScanRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 10, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(nameof(ScanState.Pending), nameof(ScanState.Clean), nameof(ScanState.Clean))]
    [InlineData(nameof(ScanState.Pending), nameof(ScanState.Infected), nameof(ScanState.Infected))]
    [InlineData(nameof(ScanState.Clean), nameof(ScanState.Infected), nameof(ScanState.Infected))]
    [InlineData(nameof(ScanState.Infected), nameof(ScanState.Clean), nameof(ScanState.Infected))]
    public void Record_InAnyOrder_InfectedIsFinal(string before, string result, string after) =>
        Assert.Equal(after, (Marked(State(before), State(result)) ?? Document(State(before))).Files[0].Scan.ToString());

    [Theory]
    [InlineData(nameof(ScanState.Clean), nameof(ScanState.Clean))]
    [InlineData(nameof(ScanState.Infected), nameof(ScanState.Clean))]
    [InlineData(null, nameof(ScanState.Infected))]
    public void Record_SameOrEarlierState_ChangesNothing(string? before, string result) =>
        Assert.Null(Marked(before is null ? null : State(before), State(result)));

    [Fact]
    public void Record_DeletedFile_ChangesNothing() =>
        Assert.Null(ScanRules.Record(Document(ScanState.Pending), Results("deleted", ScanState.Infected)));

    [Fact]
    public void Reschedule_PendingFile_DoublesTheDelayUpToTenMinutes()
    {
        var document = Document(ScanState.Clean, ScanState.Pending) with { ScanDueAt = Now };
        var delays = new List<double>();
        for (var attempt = 0; attempt < 40; attempt++)
        {
            document = ScanRules.Reschedule(document, Now)!.State;
            delays.Add((document.ScanDueAt!.Value - Now).TotalSeconds);
        }

        Assert.Equal([60, 120, 240, 480, 600, 600], delays.Take(6));
        Assert.All(delays.Skip(6), delay => Assert.Equal(600, delay));
    }

    [Fact]
    public void Reschedule_NoPendingFile_IsNoLongerDue()
    {
        var settled = ScanRules.Reschedule(
            Document(ScanState.Infected, ScanState.Clean) with { ScanDueAt = Now, ScanAttempts = 3 }, Now)!.State;
        Assert.Equal((null, 0), (settled.ScanDueAt, settled.ScanAttempts));
        Assert.Null(ScanRules.Reschedule(settled, Now));
    }

    [Fact]
    public void FirstDueAt_PendingFilesOnly_IsAfterHalfAMinute()
    {
        Assert.Equal(Now.AddSeconds(30), ScanRules.FirstDueAt(Document(ScanState.Pending).Files, Now));
        Assert.Null(ScanRules.FirstDueAt(Document(ScanState.Clean, null).Files, Now));
    }

    private static SupportingDocument? Marked(ScanState? before, ScanState result) =>
        ScanRules.Record(Document(before), Results("file-0", result))?.State;

    private static Dictionary<string, ScanState> Results(string fileId, ScanState state) =>
        new(StringComparer.Ordinal) { [fileId] = state };

    private static ScanState State(string name) => Enum.Parse<ScanState>(name);

    internal static SupportingDocument Document(params ScanState?[] scans) => new()
    {
        Id = "document",
        HouseholdId = "home",
        UploadedBy = "parent",
        Qualification = "death",
        Details = [],
        Files = [.. scans.Select((scan, index) =>
            new StoredFile { FileId = $"file-{index}", Kind = FileKind.Pdf, Bytes = 1, Sha256 = "", Scan = scan })],
        Requests = [],
        UploadedAt = Now,
        KeptUntil = Now.AddDays(7),
    };
}
