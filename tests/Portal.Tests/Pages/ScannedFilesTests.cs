using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Api.Agents;
using EspaceFamille.Portal.Pages.Agents.Examens;
using Xunit;

namespace EspaceFamille.Portal.Tests.Pages;

/// <summary>What agents and families read of a file that the antivirus has not seen, or has refused.</summary>
public sealed class ScannedFilesTests
{
    private const string Pending = "En cours d’analyse antivirus", Infected = "Fichier refusé par l’antivirus";
    private static readonly DateTimeOffset At = new(2026, 12, 10, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("pending", Pending)]
    [InlineData("infected", Infected)]
    public async Task Agent_OfAFileThatDoesNotOpen_ReadsWhyAndFindsNoLink(string scan, string words)
    {
        var html = await RenderedPart.OfAsync("/Agents/Examens/Detail", "_Pieces", Review(scan));
        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.DoesNotContain("/fichiers/", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clean")]
    [InlineData(null)]
    public async Task Agent_OfAFileThatOpens_FindsItsLink(string? scan)
    {
        var html = await RenderedPart.OfAsync("/Agents/Examens/Detail", "_Pieces", Review(scan));
        Assert.Contains("/agents/examens/absence/fichiers/file", html, StringComparison.Ordinal);
        Assert.DoesNotContain("antivirus", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pending", false, false)]
    [InlineData("infected", true, true)]
    [InlineData("clean", true, false)]
    [InlineData(null, true, false)]
    public async Task Agent_MayAcceptOnceAllIsScanned_AndRefuseForTheAntivirusWhereItFoundSomething(string? scan, bool accepts, bool refusesForIt)
    {
        var page = new DetailModel(null!, TimeProvider.System);
        typeof(DetailModel).GetProperty(nameof(DetailModel.Sheet))!.SetValue(page, new ReviewSheet(Review(scan), null, null, null));
        var html = await RenderedPart.OfAsync("/Agents/Examens/Detail", "_Verdict", page);
        Assert.Equal((accepts, refusesForIt), (html.Contains("Accepter</button>", StringComparison.Ordinal), html.Contains("value=\"Infected\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("pending", Pending, false)]
    [InlineData("infected", Infected, false)]
    [InlineData("clean", "certificat.pdf", true)]
    [InlineData(null, "certificat.pdf", true)]
    public async Task Family_ReadsTheSame_AndOpensWhatIsScanned(string? scan, string words, bool opens)
    {
        var page = new EspaceFamille.Portal.Pages.Demandes.DetailModel(null!, null!);
        var document = new SupportingDocument("document", "Certificat médical", null, null, null, null, null, At, [new StoredFile("file", "certificat.pdf", 1000, scan)]);
        page.GetType().GetProperty("Documents")!.SetValue(page, (IReadOnlyList<SupportingDocument>)[document]);
        page.GetType().GetProperty("Absence")!.SetValue(page, new AbsenceDetail(
            "absence", "ABS-1", "underReview", "child", At, new DateOnly(2026, 12, 14), new DateOnly(2026, 12, 14), "childIllness", null, [], ["document"], null, null, null));
        var html = await RenderedPart.OfAsync("/Demandes/Detail", "_Absence", page);
        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.Equal(opens, html.Contains("/pieces/document/file", StringComparison.Ordinal));
    }

    private static ReviewDetail Review(string? scan) => new(
        "absence", "ABS-1", "home", "child", At, null, null, [], "waiting", null, null, null, null, null, 0,
        [new Piece("document", "Certificat médical", null, null, null, null, null, At, [new PieceFile("file", "certificat.pdf", 1000, scan)])], []);
}
