using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EspaceFamille.EndToEnd.Tests.Stories;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>Every field about a family's own facts, filled in wrongly: a sentence, the others kept, nothing unescaped.</summary>
[Collection(SharedPortal.Name)]
public sealed class FormWalkTests(PortalProcess portal)
{
    private const string Telephones = "/coordonnees/telephones?handler=Recapitulatif";
    private const string Address = "/coordonnees/adresse?handler=Recapitulatif";

    [Theory]
    [InlineData("/coordonnees/telephones", Telephones, "telephone")]
    [InlineData("/coordonnees/telephones", Telephones, "mobile")]
    [InlineData("/coordonnees/adresse", Address, "voie")]
    [InlineData("/coordonnees/adresse", Address, "complement")]
    [InlineData("/coordonnees/adresse", Address, "codePostal")]
    [InlineData("/coordonnees/adresse", Address, "ville")]
    public async Task Field_FilledInWrongly_HasASentenceAndKeepsTheOthers(string shown, string posted, string field)
    {
        var family = await portal.FamilyAsync($"who-types-{field}");
        // Words take markup as they are.
        foreach (var text in BadInput.Refused.Concat(field is "telephone" or "mobile" or "codePostal" ? [BadInput.Markup] : []))
        {
            var page = await SendAsync(family, shown, posted, field, text);

            Assert.True(
                page.GetElementById($"{field}-erreur") is { } fault && fault.TextContent.Trim().Length > 0,
                $"{field} takes {text[..Math.Min(text.Length, 20)]}");
            Assert.All(
                page.QuerySelectorAll<IHtmlInputElement>("main input.input[type=text], main input.input[type=tel]")
                    .Where(other => other.Name != field),
                other => Assert.Equal(ValueOf(other.Name!), other.Value));
        }
    }

    [Theory]
    [InlineData("/coordonnees/adresse", Address, "complement")]
    [InlineData("/coordonnees/adresse", Address, "ville")]
    public async Task Field_UnusualText_IsShownAsItIs(string shown, string posted, string field)
    {
        var family = await portal.FamilyAsync($"who-writes-{field}");

        var page = await SendAsync(family, shown, posted, field, "Saint-Zoé d’Été (40)");

        Assert.Null(page.GetElementById($"{field}-erreur"));
        Assert.Contains("Saint-Zoé d’Été (40)", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static string ValueOf(string field) => field switch
    {
        "codePostal" => "40220",
        "telephone" => "0559640002",
        "mobile" => "0639980002",
        _ => "Nom",
    };

    private static async Task<IDocument> SendAsync(PortalVisitor family, string shown, string posted, string field, string text)
    {
        using var response = await family.GetAsync(shown);
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        var form = page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().Single(one => one.QuerySelector($"#{field}") is not null);
        using var sent = new MultipartFormDataContent();
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[name]").Where(input => input.Type != "file"))
            sent.Add(
                new StringContent(input.Name == field ? text : input.Type is "hidden" ? input.Value : ValueOf(input.Name!)), input.Name!);
        return await OpenAsync(await family.PostAsync(posted, sent));
    }

    private static async Task<IDocument> OpenAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            BadInput.AssertHarmless(text);
            return await new HtmlParser().ParseDocumentAsync(text);
        }
    }
}
