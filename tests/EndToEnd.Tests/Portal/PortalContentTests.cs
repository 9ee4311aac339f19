using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

[Collection(SharedPortal.Name)]
public sealed class PortalContentTests(PortalProcess portal)
{
    private const string Fields = "---\ntitre: Un titre\ndate: 2026-11-25\nresume: En bref\n---\n";

    [Fact]
    public async Task GetHome_Visitor_ReadsTheLatestNewsAndThePracticalInformation()
    {
        var page = await portal.Visitor().ReadAsync("/");

        Assert.True(
            page.IndexOf("Les menus de janvier", StringComparison.Ordinal) < page.IndexOf("Vacances de Noël", StringComparison.Ordinal));
        Assert.Contains("Voir toutes les actualités", page, StringComparison.Ordinal);
        Assert.Contains("Réserver ou annuler un repas", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetNews_FirstOfAMonth_HasAFrenchOrdinal() =>
        Assert.Contains(">mardi 1er septembre 2026<", await portal.Visitor().ReadAsync("/actualites"), StringComparison.Ordinal);

    [Fact]
    public async Task GetNews_KnownArticle_ShowsItsDate()
    {
        var page = await portal.Visitor().ReadAsync("/actualites/vacances-de-noel");

        Assert.Contains("<h1>Vacances de Noël\u00A0: pensez à vos réservations</h1>", page, StringComparison.Ordinal);
        Assert.Contains("lundi 16 novembre 2026", page, StringComparison.Ordinal);
        Assert.Contains("<h2>Pour la rentrée</h2>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inconnue")]
    [InlineData("vacances-de-noel.md")]
    [InlineData("Vacances-de-Noel")]
    [InlineData("..%2Finfos-pratiques%2F3-votre-compte")]
    [InlineData("%2Fetc%2Fpasswd")]
    public async Task GetNews_UnknownArticle_Returns404(string slug)
    {
        using var response = await portal.Visitor().GetAsync($"/actualites/{slug}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Start_TownsContentFolder_IsShownSanitised()
    {
        using var folder = new ContentFolder(("actualites/la-notre.md", Fields + """
            # L'école : « ouverte » ?

            <script>alert(1)</script><style>p{}</style><img src=x onerror=alert(1)>

            [piège](javascript:alert(1)) [voir](https://example.org/a)

            <p style="color:red" onclick="alert(1)" class="x">Bonjour</p><iframe src="https://example.org"></iframe>
            """));
        var (process, visitor) = portal.StartAnother(("Portal__ContentFolder", folder.Path));
        using var _ = process;
        await process.WaitForAsync("Application started");

        var article = (await visitor.ReadAsync("/actualites/la-notre")).Split("<article>")[1].Split("</article>")[0];

        Assert.Contains("<h2>L’école\u00A0: «\u00A0ouverte\u00A0»\u00A0?</h2>", article, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/a\">voir</a>", article, StringComparison.Ordinal);
        Assert.Contains("<p>Bonjour</p>", article, StringComparison.Ordinal);
        Assert.All(
            ["script", "alert", "<style", "style=", "<img", "onclick", "iframe"],
            harm => Assert.DoesNotContain(harm, article, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Aucune information pour le moment", await visitor.ReadAsync("/infos-pratiques"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sans-champs.md", "Bonjour", "does not begin with its fields")]
    [InlineData("sans-titre.md", "---\ndate: 2026-11-25\nresume: b\n---\nBonjour", "\"titre\" is missing")]
    [InlineData("sans-date.md", "---\ntitre: a\nresume: b\n---\nBonjour", "\"date\" is missing")]
    [InlineData("mauvaise-date.md", "---\ntitre: a\nresume: b\ndate: 31/02/2026\n---\nBonjour", "\"31/02/2026\" is not a day")]
    [InlineData("vide.md", Fields, "has no text")]
    [InlineData("Été.md", Fields + "Bonjour", "its name may hold")]
    public async Task Start_InvalidArticle_FailsAndNamesTheFile(string file, string text, string reason)
    {
        using var folder = new ContentFolder(("actualites/bonne.md", Fields + "Bonjour"), ($"actualites/{file}", text));
        using var process = portal.StartAnother(("Portal__ContentFolder", folder.Path)).Process;

        Assert.NotEqual(0, await process.WaitForExitAsync());

        Assert.Contains(process.Output.Split('\n'), line =>
            line.StartsWith(folder.At($"actualites/{file}"), StringComparison.Ordinal) && line.Contains(reason, StringComparison.Ordinal));
        Assert.DoesNotContain("bonne.md", process.Output, StringComparison.Ordinal);
    }
}
