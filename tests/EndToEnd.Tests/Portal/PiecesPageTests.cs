using System.Net;
using AngleSharp.Html.Parser;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The documents that a parent uploaded and that no request lists.</summary>
[Collection(SharedPortal.Name)]
public sealed class PiecesPageTests(PortalProcess portal)
{
    [Fact]
    public async Task List_UnsentDocuments_HasTheirDatesAndTheFormThatListsThem()
    {
        var family = await portal.FamilyAsync("who-has-unsent-documents");
        var draft = await PageDrafts.AbsenceAsync("")(family);
        using var uploaded = await UploadKeyTests.SubmitAsync(
            family, draft, await FormFields.ReadAsync(family, $"{draft}/justificatif", "pourquoi"), "certificat.pdf");

        var page = await new HtmlParser().ParseDocumentAsync(await family.ReadAsync("/pieces"));
        var pieces = page.QuerySelectorAll("section.card");

        Assert.Equal(2, pieces.Length);
        Assert.All(pieces, piece => Assert.Contains("Effacé à partir du", piece.TextContent, StringComparison.Ordinal));
        Assert.StartsWith(draft, pieces[0].QuerySelector("p.after a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null(pieces[0].QuerySelector("form"));
        Assert.Equal("left-over", pieces[1].QuerySelector("form input[name=piece]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Delete_DocumentOfNoForm_IsConfirmed()
    {
        var family = await portal.FamilyAsync("who-deletes-a-document");
        var form = await FormFields.ReadAsync(family, "/pieces", null);

        using var deleted = await family.SubmitAsync("/pieces", form.With("piece", "left-over"));

        Assert.Equal((HttpStatusCode.Redirect, "/pieces?fait=oui"), (deleted.StatusCode, deleted.Headers.Location!.OriginalString));
        Assert.Contains("Le justificatif est supprimé.", await family.ReadAsync("/pieces?fait=oui"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?handler=Fichier")]
    public async Task Upload_OverTheQuota_StatesItAndLeadsToTheList(string handler)
    {
        var family = await portal.FamilyAsync($"over-the-quota-{handler.Length}");
        var draft = await PageDrafts.AbsenceAsync("")(family);
        var form = await FormFields.ReadAsync(family, $"{draft}/justificatif", "pourquoi");
        portal.Issuer.Api.IsOverQuota = true;
        using var refused = await UploadKeyTests.SubmitAsync(family, draft, form, "certificat.pdf", handler);
        portal.Issuer.Api.IsOverQuota = false;

        var page = await new HtmlParser().ParseDocumentAsync(await refused.TextAsync());
        Assert.Contains("c’est le maximum", page.GetElementById("fichiers-erreur")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".drop a[href='/pieces']"));
    }
}
