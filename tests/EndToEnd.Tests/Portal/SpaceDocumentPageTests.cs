using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using EspaceFamille.Documents.Api;
using Xunit;
using static EspaceFamille.EndToEnd.Tests.Portal.PageSpaces;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The documents of an open storage space: added, shown, changed, replaced, deleted and downloaded, without scripts.</summary>
[Collection(SharedPortal.Name)]
public sealed class SpaceDocumentPageTests(PortalProcess portal)
{
    private const string Picture = $"{Home}/documents/{StubSpace.Picture}", Letter = $"{Home}/documents/{StubSpace.Letter}";

    [Fact]
    public async Task Add_FileAndDetails_SendsAllOfItWithTheKey()
    {
        var family = await portal.OpenSpaceAsync("who-adds-a-document");

        using var added = await SubmitAsync(family, $"{Home}/ajouter", "livret.pdf", ("intitule", "Livret"));

        Assert.Equal($"{Home}?fait=ajoute", added.Headers.Location!.OriginalString);
        var call = portal.Issuer.Api.Posted.Last(posted => posted.Path == "/api/documents/me/space/documents");
        foreach (var part in (string[])["name=title", "Livret", "name=remind", "name=kind", "livret.pdf"])
            Assert.Contains(part, call.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StubApi.RefusedFile, "Livret", "fichier", "Ce fichier est abîmé.")]
    [InlineData("livret.pdf", StubSpace.RefusedDetail, "numero", "Ce texte est limité à 120 caractères.")]
    public async Task Add_SomethingRefused_HasASentenceAtItsFieldAndKeepsTheTexts(string file, string title, string field, string sentence)
    {
        var family = await portal.OpenSpaceAsync($"whose-document-is-refused-{field}");

        using var refused = await SubmitAsync(family, $"{Home}/ajouter", file, ("intitule", title));

        var page = await ParseAsync(refused);
        Assert.Equal(sentence, page.GetElementById($"{field}-erreur")!.TextContent.Trim());
        Assert.Equal(title, page.GetElementById("intitule")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Add_ReminderWithoutADate_IsRefusedAtTheDateAndStaysTicked()
    {
        var family = await portal.OpenSpaceAsync("who-wants-a-reminder-of-nothing");

        using var refused = await SubmitAsync(family, $"{Home}/ajouter", "livret.pdf", ("rappel", "true"));

        var page = await ParseAsync(refused);
        Assert.Contains("pour recevoir des rappels", page.GetElementById("validite-erreur")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.GetElementById("rappel")!.HasAttribute("checked"));
        Assert.Contains("sans être chiffrée", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_SpaceWithoutAConfirmedCode_LeadsToTheCode()
    {
        var family = await portal.OpenSpaceAsync("whose-code-is-unconfirmed");
        portal.Issuer.Api.SpaceOf("whose-code-is-unconfirmed").State = SpaceState.Unconfirmed;

        using var shown = await family.GetAsync($"{Home}/ajouter");

        Assert.Equal($"{Home}/code", shown.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Add_NoAnswer_StatesThatItMayBeAddedAndKeepsTheTexts()
    {
        var family = await portal.OpenSpaceAsync("who-gets-no-answer");
        portal.Issuer.Api.AnswersNoWrite = true;
        using var unanswered = await SubmitAsync(family, $"{Home}/ajouter", "livret.pdf", ("intitule", "Livret"));
        portal.Issuer.Api.AnswersNoWrite = false;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, unanswered.StatusCode);
        var page = await ParseAsync(unanswered);
        Assert.Contains("peut-être été ajouté", page.GetElementById("erreurs")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Livret", page.GetElementById("intitule")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Show_Picture_IsAnImageAndALetterIsADownload()
    {
        var family = await portal.OpenSpaceAsync("who-reads-documents");

        var picture = await new HtmlParser().ParseDocumentAsync(await family.ReadAsync(Picture));
        Assert.Equal($"{Picture}/fichier", picture.QuerySelector("img.own")!.GetAttribute("src"));
        Assert.DoesNotContain("Livret", picture.Title, StringComparison.Ordinal);
        var letter = await new HtmlParser().ParseDocumentAsync(await family.ReadAsync(Letter));
        Assert.Null(letter.QuerySelector("img.own"));
    }

    [Theory]
    [InlineData($"{Picture}/fichier", "image/jpeg", null)]
    [InlineData($"{Picture}/fichier?telecharger=oui", "image/jpeg", "attachment; filename=livret.jpg")]
    [InlineData($"{Letter}/fichier", "application/pdf", "attachment; filename=attestation.pdf")]
    [InlineData($"{Home}/archive", "application/zip", "attachment; filename=mes-documents.zip")]
    public async Task Read_File_IsPrivateAndRunsNothing(string path, string type, string? disposition)
    {
        var family = await portal.OpenSpaceAsync($"who-reads-a-file-{path.Length}");

        using var file = await family.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, type), (file.StatusCode, file.Content.Headers.ContentType!.MediaType));
        Assert.Equal(disposition, file.Content.Headers.ContentDisposition?.ToString().Replace("\"", "", StringComparison.Ordinal));
        Assert.True(file.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(file.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_Details_ReplacesWhatWasWritten()
    {
        var family = await portal.OpenSpaceAsync("who-renames-a-document");

        using var saved = await family.FillAsync($"{Letter}/modifier", "Enregistrer", ("intitule", ["CAF"]), ("nom", ["caf.pdf"]));

        Assert.Equal($"{Home}?fait=modifie", saved.Headers.Location!.OriginalString);
        var sent = portal.Issuer.Api.Posted.Last(call => call.Path.EndsWith("/details", StringComparison.Ordinal))
            .As<DescribeSpaceDocumentRequest>();
        Assert.Equal(
            ("CAF", "2026-118", "2026-11-30", true, "caf.pdf"), (sent.Title, sent.Number, sent.ValidUntil, sent.Remind, sent.FileName));
    }

    [Fact]
    public async Task Change_KindThatTheTownRemoved_StaysChosen()
    {
        var family = await portal.OpenSpaceAsync("whose-kind-is-removed");
        portal.Issuer.Api.SpaceOf("whose-kind-is-removed").Kinds = [new("other", "Autre document")];

        var page = await new HtmlParser().ParseDocumentAsync(await family.ReadAsync($"{Letter}/modifier"));

        var chosen = page.QuerySelector("#nature option[selected]")!;
        Assert.Equal(("caf", "Autre (ancien type)"), (chosen.GetAttribute("value"), chosen.TextContent));
    }

    [Fact]
    public async Task Replace_File_IsSentAlone()
    {
        var family = await portal.OpenSpaceAsync("who-replaces-a-file");

        using var replaced = await SubmitAsync(family, $"{Letter}/remplacer", "nouvelle.pdf");

        Assert.Equal($"{Home}?fait=remplace", replaced.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Delete_Confirmed_IsStated()
    {
        var family = await portal.OpenSpaceAsync("who-deletes-a-document");

        using var deleted = await family.FillAsync($"{Letter}/supprimer", "Oui, supprimer");

        Assert.Equal($"{Home}?fait=supprime", deleted.Headers.Location!.OriginalString);
        Assert.Contains("effacé de votre espace", await family.ReadAsync($"{Home}?fait=supprime"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_UnknownDocument_Returns404WhetherTheSpaceIsOpenOrNot()
    {
        foreach (var family in (PortalVisitor[])
            [await portal.OpenSpaceAsync("who-opens-and-tries-ids"), await portal.FamilyAsync("who-tries-ids")])
        {
            foreach (var page in (string[])["", "/modifier", "/remplacer", "/supprimer", "/fichier"])
            {
                using var missing = await family.GetAsync($"{Home}/documents/unknown{page}");
                Assert.Equal((page, HttpStatusCode.NotFound), (page, missing.StatusCode));
            }
        }
    }

    private static async Task<IDocument> ParseAsync(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.TextAsync());

    private static async Task<HttpResponseMessage> SubmitAsync(
        PortalVisitor family, string path, string file, params (string Name, string Value)[] filled)
    {
        using var page = await family.GetAsync(path);
        var document = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStreamAsync());
        var token = document.QuerySelector("form[enctype='multipart/form-data'] input[name=__RequestVerificationToken]")!;
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent(token.GetAttribute("value")!), "__RequestVerificationToken");
        content.Add(new StringContent("other"), "nature");
        foreach (var (name, value) in filled)
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent("%PDF-1.4"u8.ToArray()), "fichier", file);
        return await family.PostAsync(path, content);
    }
}
