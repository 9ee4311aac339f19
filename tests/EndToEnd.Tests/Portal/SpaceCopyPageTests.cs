using System.Net;
using AngleSharp.Html.Parser;
using EspaceFamille.Documents.Api;
using Xunit;
using static EspaceFamille.EndToEnd.Tests.Portal.PageSpaces;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The ways between a form with pieces and the storage space, without scripts.</summary>
[Collection(SharedPortal.Name)]
public sealed class SpaceCopyPageTests(PortalProcess portal)
{
    private const string Piece = "/demandes/1/piece", Copies = "/supporting-documents/space-copies";

    [Fact]
    public async Task Attach_ClosedSpace_IsOpenedFirstAndReturnsToTheFormWithTheCopy()
    {
        var family = await portal.FamilyAsync("who-attaches-from-the-space");
        using var left = await family.FillAsync(
            Piece, "Envoyer à la mairie", ("aller", ["espace"]), ("intitule", ["Attestation de la CAF"]));
        var chooser = left.Headers.Location!.OriginalString;
        Assert.StartsWith($"{Home}/joindre/", chooser, StringComparison.Ordinal);

        using var closed = await family.GetAsync(chooser);
        var opening = closed.Headers.Location!.OriginalString;
        Assert.Equal($"{Home}?suite={chooser}", opening);
        Assert.Contains("vous continuerez ensuite", await family.ReadAsync(opening), StringComparison.Ordinal);
        using (var wrong = await family.FillAsync(opening, "Ouvrir mon espace", ("motDePasse", ["autre"])))
        using (var opened = await family.FillAsync(wrong, opening, "Ouvrir mon espace", ("motDePasse", [StubSpace.Password])))
            Assert.Equal(chooser, opened.Headers.Location!.OriginalString);

        Assert.Contains("La mairie verra une copie", await family.ReadAsync(chooser), StringComparison.Ordinal);
        using (var unchanged = await family.GetAsync(Return(await family.ReadAsync(chooser))))
            Assert.Contains("value=\"Attestation de la CAF\"", await unchanged.TextAsync(), StringComparison.Ordinal);
        var form = await FormFields.ReadAsync(family, chooser, null);
        for (var time = 0; time < 2; time++)
        {
            using var copied = await family.SubmitAsync(chooser, form.With("documents", StubSpace.Letter));
            Assert.StartsWith($"{Piece}?reprise=", copied.Headers.Location!.OriginalString, StringComparison.Ordinal);
            var shown = await family.ReadAsync(copied.Headers.Location!.OriginalString);
            Assert.Contains("La copie de votre document est jointe", shown, StringComparison.Ordinal);
            Assert.Contains("value=\"upload-1\"", shown, StringComparison.Ordinal);
        }

        var calls = portal.Issuer.Api.Posted.Where(call => call.Path.EndsWith(Copies, StringComparison.Ordinal)).TakeLast(2).ToArray();
        Assert.Single(calls.Select(call => call.Key).Distinct(StringComparer.Ordinal));
        var sent = calls[1].As<CopySpaceDocumentsRequest>();
        Assert.Equal(("absence", "Attestation de la CAF"), (sent.Qualification, sent.Title));
    }

    [Fact]
    public async Task Attach_PieceWithAFile_AddsTheCopyToIt()
    {
        var family = await portal.OpenSpaceAsync("who-adds-a-copy");
        var chooser = await LeaveAsync(family, "espace", $"{Piece}?document=upload-1");

        using var copied = await family.FillAsync(chooser, "Joindre une copie", ("documents", [StubSpace.Letter]));

        var shown = await family.ReadAsync(copied.Headers.Location!.OriginalString);
        Assert.Contains("attestation.pdf", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attach_RefusedFile_IsASentenceAndTheFormIsKept()
    {
        var family = await portal.FamilyAsync("whose-copy-is-refused");
        var chooser = await AttachAsync(family);

        using var refused = await family.FillAsync(chooser, "Joindre une copie", ("documents", [StubSpace.Picture]));

        var page = await new HtmlParser().ParseDocumentAsync(await refused.Content.ReadAsStringAsync());
        Assert.Contains("Ce fichier est abîmé", page.GetElementById("documents-erreur")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector($"input[value={StubSpace.Picture}]")!.HasAttribute("checked"));
        using var form = await family.GetAsync(Return(page.DocumentElement.OuterHtml));
        Assert.Equal(HttpStatusCode.OK, form.StatusCode);
    }

    [Fact]
    public async Task Attach_AbsenceDraft_TakesTheCopyAndSendsItsRenewedReceipt()
    {
        var family = await portal.OpenSpaceAsync("who-attaches-to-an-absence");
        var draft = await family.BeginAsync("/absences");
        using var days = await family.FillAsync($"{draft}/jours", "Continuer", [.. PageDrafts.Days, PageDrafts.Continue]);
        using var left = await family.FillAsync(
            $"{draft}/justificatif", "Continuer", ("motif", ["childIllness"]), ("commentaire", ["Grippe"]), ("aller", ["espace"]));
        var chooser = left.Headers.Location!.OriginalString;
        using var copied = await family.FillAsync(chooser, "Joindre une copie", ("documents", [StubSpace.Letter]));

        var shown = await family.ReadAsync(copied.Headers.Location!.OriginalString);

        Assert.Contains("Voici ce que la mairie verra", shown, StringComparison.Ordinal);
        Assert.Contains("Grippe", shown, StringComparison.Ordinal);
        using var recap = await family.FillAsync($"{draft}/justificatif", "Continuer", ("motif", ["childIllness"]), PageDrafts.Continue);
        Assert.Equal($"{draft}/recapitulatif", recap.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Attach_AddressForm_KeepsWhatWasTypedAndTheCopyCanBeRemoved()
    {
        const string Address = "/coordonnees/adresse";
        var family = await portal.OpenSpaceAsync("who-proves-an-address");
        var form = await FormFields.ReadAsync(family, Address, null);
        using var left = await family.SubmitAsync(
            $"{Address}?handler=Espace", form.With("voie", "3 rue des Pins").With("ville", "Tarnos"));

        using var copied = await family.FillAsync(
            left.Headers.Location!.OriginalString, "Joindre une copie", ("documents", [StubSpace.Letter]));

        var shown = await FormFields.ReadAsync(family, copied.Headers.Location!.OriginalString, null);
        (string Name, string Value)[] kept =
            [("voie", "3 rue des Pins"), ("ville", "Tarnos"), ("piece", "upload-1"), ("noms", "certificat.pdf")];
        Assert.All(kept, field => Assert.Contains(KeyValuePair.Create(field.Name, field.Value), shown.All));
        using var removed = await family.SubmitAsync($"{Address}?handler=Retirer", shown);
        var after = await FormFields.OfAsync(removed, null);
        Assert.Contains(KeyValuePair.Create("piece", ""), after.All);
        Assert.Contains(KeyValuePair.Create("voie", "3 rue des Pins"), after.All);
    }

    [Fact]
    public async Task Duplicate_FullSpace_IsASentenceAndThePieceIsThereStill()
    {
        var account = "whose-space-is-full";
        var family = await portal.FamilyAsync(account);
        var page = await DuplicateAsync(family);
        portal.Issuer.Api.SpaceOf(account).IsFull = true;
        using (var full = await family.FillAsync(page, "Dupliquer dans mon espace"))
        {
            var text = await full.TextAsync();
            Assert.Contains("Votre espace contient déjà 50 documents.", text, StringComparison.Ordinal);
            using var form = await family.GetAsync(Return(text));
            Assert.Contains("certificat.pdf", await form.TextAsync(), StringComparison.Ordinal);
        }

        portal.Issuer.Api.SpaceOf(account).IsFull = false;
        using var done = await family.FillAsync(page, "Dupliquer dans mon espace", ("intitule", ["Certificat"]));
        var shown = await family.ReadAsync(done.Headers.Location!.OriginalString);
        Assert.Contains("La pièce est aussi dans votre espace", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Duplicate_NoSpace_CreatesItAndContinues()
    {
        var account = "who-duplicates/creation";
        var family = await portal.FamilyAsync(account);
        var page = await LeaveAsync(family, "dupliquer:upload-1:file-1", $"{Piece}?document=upload-1");
        using var none = await family.GetAsync(page);
        Assert.Equal($"{Home}?suite={page}", none.Headers.Location!.OriginalString);
        Assert.Contains($"href=\"{Home}/creation?suite={page}\"", await family.ReadAsync($"{Home}?suite={page}"), StringComparison.Ordinal);

        using var created = await family.FillAsync(
            $"{Home}/creation?suite={page}", "Créer mon espace", ("motDePasse", [StubSpace.Password]),
            ("confirmation", [StubSpace.Password]), ("compris", ["oui"]));
        var code = created.Headers.Location!.OriginalString;
        using var confirmed = await family.FillAsync(code, "Confirmer mon code", ("groupe1", ["89AB"]), ("groupe2", ["RSTV"]));

        Assert.Equal(page, confirmed.Headers.Location!.OriginalString);
        Assert.Contains("Dupliquer une pièce dans mon espace", await family.ReadAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_FormOfAnotherAccount_IsNotThere()
    {
        var page = await AttachAsync(await portal.FamilyAsync("whose-form-is-left"));
        var stranger = await portal.OpenSpaceAsync("who-guesses-a-form");

        using var response = await stranger.GetAsync(page);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    /// <summary>The address of "Revenir à ma saisie".</summary>
    private static string Return(string html) => new HtmlParser().ParseDocument(html).QuerySelectorAll("main a")
        .First(link => link.TextContent == "Revenir à ma saisie").GetAttribute("href")!;
}
