using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Journeys.Review;
using EspaceFamille.Reservations.Api;
using Xunit;
using RequestDetail = EspaceFamille.Portal.Journeys.Requests.DetailModel;

namespace EspaceFamille.Portal.Tests.Rendering;

/// <summary>What agents and families read about a file that is not scanned yet, or in which the scanner found something.</summary>
public sealed class ScannedFilesTests
{
    private const string Pending = "En cours d’analyse antivirus", Infected = "Fichier refusé par l’antivirus";
    private static readonly DateTimeOffset At = new(2026, 12, 10, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(ScanState.Pending, Pending)]
    [InlineData(ScanState.Infected, Infected)]
    public async Task Review_FileThatCannotBeOpened_HasTheReasonAndNoLink(ScanState scan, string words)
    {
        var html = await RenderedPart.OfAsync("/Review/Detail", "_Pieces", Sheet(scan));
        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.DoesNotContain("/fichiers/", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ScanState.Clean)]
    [InlineData(null)]
    public async Task Review_FileThatCanBeOpened_HasALink(ScanState? scan)
    {
        var html = await RenderedPart.OfAsync("/Review/Detail", "_Pieces", Sheet(scan));
        Assert.Contains("/agents/examens/home/absence/fichiers/file", html, StringComparison.Ordinal);
        Assert.DoesNotContain("antivirus", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ScanState.Pending, false, false)]
    [InlineData(ScanState.Infected, true, true)]
    [InlineData(ScanState.Clean, true, false)]
    [InlineData(null, true, false)]
    public async Task Review_Verdict_AcceptsOnceAllIsScannedAndRefusesForTheScannerWhereItFoundSomething(
        ScanState? scan, bool accepts, bool refusesForIt)
    {
        var page = new DetailModel(HouseholdActor.Family, null!, null!, null!, null!);
        typeof(DetailModel).GetProperty(nameof(DetailModel.Sheet))!.SetValue(page, Sheet(scan));
        var html = await RenderedPart.OfAsync("/Review/Detail", "_Verdict", page);
        Assert.Equal(
            (accepts, refusesForIt),
            (html.Contains("Accepter</button>", StringComparison.Ordinal), html.Contains("value=\"Infected\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(ScanState.Pending, Pending, false)]
    [InlineData(ScanState.Infected, Infected, false)]
    [InlineData(ScanState.Clean, "certificat.pdf", true)]
    [InlineData(null, "certificat.pdf", true)]
    public async Task Request_FileOfTheFamily_OpensOnceItIsScanned(ScanState? scan, string words, bool opens)
    {
        var page = new RequestDetail(HouseholdActor.Family, null!, null!);
        page.GetType().GetProperty(nameof(RequestDetail.Documents))!.SetValue(
            page, (IReadOnlyList<SupportingDocumentResponse>)[Document(scan)]);
        page.GetType().GetProperty(nameof(RequestDetail.Absence))!.SetValue(page, new AbsenceResponse
        {
            Id = "absence",
            Number = "ABS-1",
            State = AbsenceState.UnderReview,
            ChildId = "child",
            DeclaredAt = At,
            From = new DateOnly(2026, 12, 14),
            To = new DateOnly(2026, 12, 14),
            Reason = AbsenceReason.ChildIllness,
            Days = [],
            DocumentIds = ["document"],
            ByAgent = false,
            NobodyToldByMail = false,
        });
        var html = await RenderedPart.OfAsync("/Requests/Detail", "_Absence", page);
        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.Equal(opens, html.Contains("/pieces/document/file", StringComparison.Ordinal));
    }

    private static SupportingDocumentResponse Document(ScanState? scan) => new(
        "document", "medical", "Certificat médical", null, null, null, null, null, At,
        [new DocumentFile("file", "certificat.pdf", FileKind.Pdf, 1000, "", scan)]);

    private static ReviewSheet Sheet(ScanState? scan) => new(
        new ReviewResponse(
            RequestKind.Absence, "absence", "ABS-1", "home", "child", At, null, null, [], ReviewState.Waiting, null, null, null, null, null,
            0, [Document(scan)], []),
        null, null, null);
}
