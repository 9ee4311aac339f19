using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Tests.Domain;

public sealed class ScanRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 10, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(nameof(ScanState.Pending), nameof(ScanState.Clean), nameof(ScanState.Clean))]
    [InlineData(nameof(ScanState.Pending), nameof(ScanState.Infected), nameof(ScanState.Infected))]
    [InlineData(nameof(ScanState.Clean), nameof(ScanState.Infected), nameof(ScanState.Infected))]
    [InlineData(nameof(ScanState.Infected), nameof(ScanState.Clean), nameof(ScanState.Infected))]
    public void Record_WhoeverComesSecond_InfectedIsTheLastWord(string before, string said, string after) =>
        Assert.Equal(after, (Marked(State(before), State(said)) ?? Document(State(before))).Files[0].Scan.ToString());

    [Theory]
    [InlineData(nameof(ScanState.Clean), nameof(ScanState.Clean))]
    [InlineData(nameof(ScanState.Infected), nameof(ScanState.Clean))]
    [InlineData(null, nameof(ScanState.Infected))]
    public void Record_OfNoNews_ChangesNothing(string? before, string said) =>
        Assert.Null(Marked(before is null ? null : State(before), State(said)));

    [Fact]
    public void Record_OfAFileThatWasRemovedMeanwhile_ChangesNothing() =>
        Assert.Null(ScanRules.Record(Document(ScanState.Pending), new Dictionary<string, ScanState>(StringComparer.Ordinal) { ["gone"] = ScanState.Infected }));

    [Fact]
    public void Reschedule_WhileAFileWaits_ComesBackAfterTwiceAsLongAndNeverAfterMoreThanTenMinutes()
    {
        var document = Document(ScanState.Clean, ScanState.Pending) with { ScanDueAt = Now };
        var pauses = new List<double>();
        for (var attempt = 0; attempt < 40; attempt++)
        {
            document = ScanRules.Reschedule(document, Now)!.State;
            pauses.Add((document.ScanDueAt!.Value - Now).TotalSeconds);
        }

        Assert.Equal([60, 120, 240, 480, 600, 600], pauses.Take(6));
        Assert.All(pauses.Skip(6), pause => Assert.Equal(600, pause));
    }

    [Fact]
    public void Reschedule_OnceNothingWaits_IsDueNoMore()
    {
        var settled = ScanRules.Reschedule(Document(ScanState.Infected, ScanState.Clean) with { ScanDueAt = Now, ScanAttempts = 3 }, Now)!.State;
        Assert.Equal((null, 0), (settled.ScanDueAt, settled.ScanAttempts));
        Assert.Null(ScanRules.Reschedule(settled, Now));
    }

    [Fact]
    public void FirstDueAt_OnlyForWhatWaits_IsAfterHalfAMinute()
    {
        Assert.Equal(Now.AddSeconds(30), ScanRules.FirstDueAt(Document(ScanState.Pending).Files, Now));
        Assert.Null(ScanRules.FirstDueAt(Document(ScanState.Clean, null).Files, Now));
    }

    private static SupportingDocument? Marked(ScanState? before, ScanState said) =>
        ScanRules.Record(Document(before), new Dictionary<string, ScanState>(StringComparer.Ordinal) { ["file-0"] = said })?.State;

    private static ScanState State(string name) => Enum.Parse<ScanState>(name);

    internal static SupportingDocument Document(params ScanState?[] scans) => new()
    {
        Id = "document",
        HouseholdId = "home",
        UploadedBy = "parent",
        Qualification = "death",
        Details = new SealedBytes { KeyId = "", Nonce = [], Cipher = [], Tag = [] },
        Files = [.. scans.Select((scan, place) => new StoredFile { FileId = $"file-{place}", Kind = FileKind.Pdf, Bytes = 1, Sha256 = "", Scan = scan })],
        Requests = [],
        UploadedAt = Now,
    };
}
