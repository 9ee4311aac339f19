using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Journeys.Review;
using EspaceFamille.Portal.Viewer;
using EspaceFamille.Reservations.Api;
using Xunit;
using RequestDetail = EspaceFamille.Portal.Journeys.Requests.DetailModel;

namespace EspaceFamille.Portal.Tests.Rendering;

/// <summary>What agents and families read about a file in each state, and what they can open of it.</summary>
public sealed class FileStatesTests
{
    private static readonly DateTimeOffset At = new(2026, 12, 10, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(FileState.Received, "Ses pages ne sont pas encore prêtes.")]
    [InlineData(FileState.Unreadable, "Ce fichier ne peut pas être lu.")]
    [InlineData(FileState.Infected, "le fichier a été effacé")]
    [InlineData(null, "vous décidez sans l’avoir vue")]
    public async Task Review_FileWithoutPages_HasTheReasonAndNoPicture(FileState? state, string words)
    {
        var files = await RenderedPart.OfAsync("/Review/Detail", "_Pieces", Sheet(state));
        var pages = await RenderedPart.OfAsync("/Review/Detail", "_Pages", Sheet(state));

        Assert.Contains(words, files, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", pages, StringComparison.Ordinal);
        Assert.DoesNotContain("/pieces/", pages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_ReadyFile_HasAPictureOfEachShownPage()
    {
        var html = await RenderedPart.OfAsync("/Review/Detail", "_Pages", Sheet(FileState.Ready));

        Assert.Contains("src=\"/agents/examens/home/absence/pieces/document/file/pages/1\"", html, StringComparison.Ordinal);
        Assert.Contains("alt=\"certificat.pdf, page 2 sur 45\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("pages/3", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FileState.Received, false, false)]
    [InlineData(FileState.Infected, true, true)]
    [InlineData(FileState.Unreadable, true, false)]
    [InlineData(FileState.Ready, true, false)]
    [InlineData(null, true, false)]
    public async Task Review_Verdict_AcceptsOnceNoFileIsPendingAndRefusesForTheScannerWhereItFoundSomething(
        FileState? state, bool accepts, bool refusesForIt)
    {
        var page = new DetailModel(HouseholdActor.Family, null!, null!, null!, null!, null!);
        typeof(DetailModel).GetProperty(nameof(DetailModel.Sheet))!.SetValue(page, Sheet(state) with
        {
            Reasons = [new("infected", "Antivirus", "L’antivirus l’a refusé.", IsWithdrawn: false, 0)],
        });
        var html = await RenderedPart.OfAsync("/Review/Detail", "_Verdict", page);
        Assert.Equal(
            (accepts, refusesForIt),
            (html.Contains("Accepter</button>", StringComparison.Ordinal), html.Contains("value=\"infected\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(FileState.Ready, "agent", false)]
    [InlineData(FileState.Ready, "other", true)]
    [InlineData(FileState.Unreadable, "other", false)]
    [InlineData(FileState.Received, "other", false)]
    [InlineData(null, "other", true)]
    public void UnseenBy_FileOfEachState_NamesWhatWasNotLookedAt(FileState? state, string reader, bool isUnseen)
    {
        var sheet = Sheet(state);
        sheet = sheet with { Review = sheet.Review with { Readings = [new FileReading(reader, At, "file")] } };

        Assert.Equal(isUnseen ? ["certificat.pdf"] : [], ReviewedFile.UnseenBy(sheet.Review, "agent"));
    }

    [Theory]
    [InlineData(FileState.Received, "En cours d’analyse", false, false)]
    [InlineData(FileState.Infected, "Refusé par l’antivirus", false, false)]
    [InlineData(FileState.Unreadable, "Reprenez la photo", true, false)]
    [InlineData(FileState.Ready, "2\u00A0pages sur 45 affichées", true, true)]
    [InlineData(null, "Reçu, sans aperçu", true, false)]
    public async Task Request_FileOfTheFamily_HasItsPagesOnceTheyAreReady(FileState? state, string words, bool opens, bool hasPages)
    {
        var page = new RequestDetail(HouseholdActor.Family, null!, null!, null!);
        page.GetType().GetProperty(nameof(RequestDetail.Documents))!.SetValue(
            page, (IReadOnlyList<SupportingDocumentResponse>)[Document(state)]);
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
        Assert.Equal(
            (opens, hasPages),
            (html.Contains("href=\"/pieces/document/file\"", StringComparison.Ordinal), html.Contains("<img", StringComparison.Ordinal)));
        Assert.Equal(state is FileState.Received, html.Contains("Actualiser", StringComparison.Ordinal));
        Assert.Equal(state is FileState.Received, html.Contains("class=\"state pending\"", StringComparison.Ordinal));
    }

    private static SupportingDocumentResponse Document(FileState? state) => new(
        "document", "medical", "Certificat médical", null, null, null, null, null, At,
        [
            new DocumentFile("file", "certificat.pdf", FileKind.Pdf, 1000, "")
            {
                State = state,
                PageCount = state is FileState.Ready ? 45 : null,
                ShownPages = state is FileState.Ready ? 2 : null,
            },
        ]);

    private static ReviewSheet Sheet(FileState? state) => new(
        new ReviewResponse(
            RequestKind.Absence, "absence", "ABS-1", "home", "child", At, null, null, [], ReviewState.Waiting, null, null, null, null, null,
            0, [Document(state)], []),
        null, null, null);
}
