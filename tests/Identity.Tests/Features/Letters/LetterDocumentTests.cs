using EspaceFamille.Identity.Features.Letters;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace EspaceFamille.Identity.Tests.Features.Letters;

public sealed class LetterDocumentTests
{
    private static readonly LetterLook Look = new(
        "Ville de Tarnos", "#0f4c5c", ["Service Enfance et Éducation", "05 59 64 00 00"], new Uri("https://famille.tarnos.example/"));

    [Fact]
    public async Task Document_OfTwoAdults_HasAPageForEach()
    {
        using var document = new LetterDocument(Look);
        document.Add(Of("Madame Nathalie TOULEMONDE", "NTOULEMONDE", "18456-N00BE52"));
        document.Add(Of("Monsieur Jacques TOULEMONDE", "JTOULEMONDE", "23575-LLXF5VU"));

        var pages = await PdfText.PagesAsync(document.ToBytes());

        Assert.Equal(2, pages.Count);
        Assert.Contains("NTOULEMONDE", pages[0], StringComparison.Ordinal);
        Assert.Contains("18456-N00BE52", pages[0], StringComparison.Ordinal);
        Assert.DoesNotContain("23575-LLXF5VU", pages[0], StringComparison.Ordinal);
        Assert.Contains("23575-LLXF5VU", pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_OfAnAdult_StatesHowToBeginAndUntilWhen()
    {
        using var document = new LetterDocument(Look);
        document.Add(Of("Madame Nathalie TOULEMONDE", "NTOULEMONDE", "18456-N00BE52"));

        var page = string.Join(' ', (await PdfText.PagesAsync(document.ToBytes())).Single().Split(
            (char[])[' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));

        Assert.Contains("Ville de Tarnos", page, StringComparison.Ordinal);
        Assert.Contains("Clé Espace Citoyens Enfance", page, StringComparison.Ordinal);
        Assert.Contains("14 boulevard Jacques Duclos", page, StringComparison.Ordinal);
        Assert.Contains("https://famille.tarnos.example,", page, StringComparison.Ordinal);
        Assert.Contains("mode d’emploi illustré", page, StringComparison.Ordinal);
        Assert.Contains("https://famille.tarnos.example/aide", page, StringComparison.Ordinal);
        Assert.Contains("jusqu’au 30 mai 2027", page, StringComparison.Ordinal);
        Assert.Contains("Service Enfance et Éducation", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_LettersOfEurope_AreWrittenAsTheyAreAndOthersWithoutAccents()
    {
        using var document = new LetterDocument(Look);
        document.Add(Of("Madame Zoé ŁUKASZEWICZ-ČAPEK", "ZLUKASZEWICZ", "18456-N00BE52"));
        document.Add(Of("Monsieur Őz Şahin Œuvrard Nguyễn", "OSAHIN", "18456-N00BE53"));
        var pages = await PdfText.PagesAsync(document.ToBytes());

        Assert.Contains("Zoé ŁUKASZEWICZ-ČAPEK", pages[0], StringComparison.Ordinal);
        Assert.Contains("Őz Şahin Œuvrard Nguyen", pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Document_OfAnAdult_IsTaggedWithHeadingsAndTheCodeInWords()
    {
        using var document = new LetterDocument(Look);
        document.Add(Of("Madame Nathalie TOULEMONDE", "NTOULEMONDE", "18456-N00BE52"));
        using var saved = new MemoryStream(document.ToBytes());
        using var read = PdfReader.Open(saved, PdfDocumentOpenMode.Import);
        var elements = read.Internals.GetAllObjects().OfType<PdfDictionary>().Select(one => one.Elements.GetName("/S")).ToList();

        Assert.True(read.Internals.Catalog.Elements.GetDictionary("/MarkInfo")?.Elements.GetBoolean("/Marked"));
        Assert.Equal("fr-FR", read.Language);
        Assert.Single(elements, "/H1");
        Assert.Single(elements, "/Figure");
        Assert.True(elements.Count(tag => tag == "/P") > 10, string.Join(' ', elements));
    }

    [Fact]
    public async Task Document_LongNamesAndFiveServices_StaysOnOnePage()
    {
        using var document = new LetterDocument(Look);
        var longName = $"Madame {string.Join(' ', Enumerable.Repeat("Marie-Antoinette", 6))} D’ARTAGNAN-TOULEMONDE DE LA FONTAINE";
        document.Add(Of(longName, new string('W', 40), "18456-N00BE52") with
        {
            Keys = [.. Enumerable.Range(1, 5).Select(number => new LetterKey($"Espace Citoyens {number}", $"18456-N00BE5{number}"))],
        });

        var page = Assert.Single(await PdfText.PagesAsync(document.ToBytes()));

        Assert.Contains("18456-N00BE55", page, StringComparison.Ordinal);
        Assert.Contains("Une question", page, StringComparison.Ordinal);
    }

    private static Letter Of(string adult, string userName, string key) => new(
        adult, ["14 boulevard Jacques Duclos", "40220 Tarnos"], userName, [new LetterKey("Espace Citoyens Enfance", key)],
        new DateOnly(2026, 12, 1), new DateOnly(2027, 5, 30));
}
