using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Features.Reviews.ExportPages;
using EspaceFamille.Documents.Tests.Domain.SupportingDocuments;
using EspaceFamille.Documents.Tests.Service;

namespace EspaceFamille.Documents.Tests.Features.Reviews.ExportPages;

public sealed class PageExportRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 10, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(nameof(FileState.Ready), null)]
    [InlineData(nameof(FileState.Received), nameof(MissingPages.Pending))]
    [InlineData(nameof(FileState.Unreadable), nameof(MissingPages.Unreadable))]
    [InlineData(nameof(FileState.Infected), nameof(MissingPages.Infected))]
    [InlineData(null, nameof(MissingPages.NotRendered))]
    public void Of_FileInEachState_HasPagesOrTheReasonWhyNot(string? state, string? missing)
    {
        var known = state is null ? (FileState?)null : Enum.Parse<FileState>(state);
        var file = Assert.Single(Assert.Single(Of([Document(("f", known, 2))], room: 10).Documents).Files);

        Assert.Equal((missing, missing is null ? 2 : 0), (file.Missing is { } why ? $"{why}" : null, file.Pages));
    }

    [Fact]
    public void Of_FileBeyondTheRoom_IsLeftOutWholeAndSmallerOnesAreNot()
    {
        var exported = Of([Document(("a", FileState.Ready, 2), ("b", FileState.Ready, 3)), Document(("c", FileState.Ready, 2))], room: 4);

        Assert.Equal(
            [("a", 2, null), ("b", 0, MissingPages.NoRoom), ("c", 2, (MissingPages?)null)],
            exported.Documents.SelectMany(document => document.Files).Select(file => (file.File.FileId, file.Pages, file.Missing)));
        Assert.Equal(4, exported.Pages);
    }

    [Fact]
    public void Of_WithdrawnRequest_HasNoDocument()
    {
        var withdrawn = ReviewRules.Withdraw(Review(), Now)!.State;

        Assert.Empty(PageExportRules.Of(withdrawn, [Document(("a", FileState.Ready, 2))], room: 10).Documents);
    }

    [Fact]
    public void Of_DocumentThatIsGone_IsCountedAsErased() => Assert.Equal(1, Of([], room: 10).ErasedDocuments);

    [Fact]
    public void RecordReadings_OfAnArchive_AreOneWriteAndNoneWhenTheyAreRecordedAlready()
    {
        var read = ReviewRules.RecordReadings(Review(), ["a", "b"], "agent", Now)!.State;

        Assert.Equal([("a", Now), ("b", Now)], read.Readings.Select(reading => (reading.FileId, reading.At)));
        Assert.Null(ReviewRules.RecordReadings(read, ["b", "a"], "agent", Now.AddMinutes(9)));
        Assert.Null(ReviewRules.RecordReadings(ReviewRules.Withdraw(read, Now)!.State, ["c"], "agent", Now));
    }

    private static ExportedRequest Of(IReadOnlyList<SupportingDocument> documents, int room) =>
        PageExportRules.Of(Review(), documents, room);

    private static Review Review() =>
        OpenReviewRules.Open(Absences.Reviewed("home", "document"), [ADocument.UploadedAt(Now)], [], Now).State;

    private static SupportingDocument Document(params (string Id, FileState? State, int Pages)[] files) => ADocument.UploadedAt(Now) with
    {
        Files =
        [
            .. files.Select(file => new StoredFile
            {
                FileId = file.Id, Kind = FileKind.Pdf, Bytes = 1, Sha256 = "", State = file.State, ShownPages = file.Pages,
            }),
        ],
    };
}
