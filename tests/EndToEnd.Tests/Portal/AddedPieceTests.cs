using System.Net;
using EspaceFamille.Documents.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>A family adds a document to a request under review.</summary>
[Collection(SharedPortal.Name)]
public sealed class AddedPieceTests(PortalProcess portal)
{
    private const string Piece = "/demandes/1/piece";
    private const string WithPiece = $"{Piece}?document=upload-1";

    [Fact]
    public async Task Post_ChosenFile_ShowsItsPagesBeforeItIsSent()
    {
        var family = await portal.FamilyAsync("who-looks-at-a-piece");
        var form = await FormFields.ReadAsync(family, Piece, null);
        var before = portal.Issuer.Api.Posted.Count;

        using var chosen = await SubmitAsync(family, form, "certificat.pdf");
        var shown = await family.ReadAsync(chosen.Headers.Location!.OriginalString);

        Assert.Equal(WithPiece, chosen.Headers.Location!.OriginalString);
        Assert.Contains("Voici ce que la mairie verra", shown, StringComparison.Ordinal);
        Assert.Contains("src=\"/pieces/upload-1/file-1/pages/1\"", shown, StringComparison.Ordinal);
        Assert.Empty(Of(portal.Issuer.Api.Posted.Skip(before), "/reviews/absence/1/documents"));
    }

    [Fact]
    public async Task Post_SameFormsTwice_AddsOneDocumentToTheRequest()
    {
        var family = await portal.FamilyAsync("who-adds-a-piece");
        var form = await FormFields.ReadAsync(family, Piece, null);
        var before = portal.Issuer.Api.Posted.Count;

        for (var time = 0; time < 2; time++)
        {
            using var chosen = await SubmitAsync(family, form, "certificat.pdf");
            Assert.Equal(WithPiece, chosen.Headers.Location!.OriginalString);
        }

        var shown = await FormFields.ReadAsync(family, WithPiece, null);
        for (var time = 0; time < 2; time++)
        {
            using var sent = await family.SubmitAsync(WithPiece, shown.With("aller", "envoyer"));
            Assert.Equal((HttpStatusCode.Redirect, "/demandes/1"), (sent.StatusCode, sent.Headers.Location!.OriginalString));
        }

        var calls = portal.Issuer.Api.Posted.Skip(before).ToArray();
        Assert.NotEqual("", Assert.Single(Of(calls, "/supporting-documents").Select(call => call.Key).Distinct(StringComparer.Ordinal)));
        Assert.All(Of(calls, "/reviews/absence/1/documents"), call => Assert.Equal("upload-1", call.As<AddDocumentRequest>().DocumentId));
        Assert.Equal(2, Of(calls, "/reviews/absence/1/documents").Count());
    }

    [Fact]
    public async Task Post_SecondFile_IsAddedToThePiece()
    {
        var family = await portal.FamilyAsync("who-adds-two-pages");
        using var first = await SubmitAsync(family, await FormFields.ReadAsync(family, Piece, null), "certificat.pdf");
        var form = await FormFields.ReadAsync(family, WithPiece, null);

        using var second = await SubmitAsync(family, form, "page-2.pdf");

        var shown = await family.ReadAsync(second.Headers.Location!.OriginalString);
        Assert.Contains("page-2.pdf", shown, StringComparison.Ordinal);
        Assert.Contains("2\u00A0fichiers sur 4", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RefusedFile_NamesItAndStoresNothing()
    {
        var family = await portal.FamilyAsync("who-adds-a-broken-piece");
        var form = await FormFields.ReadAsync(family, Piece, null);
        var before = portal.Issuer.Api.Posted.Count;

        using var refused = await SubmitAsync(family, form, StubApi.RefusedFile);

        Assert.Contains($"{StubApi.RefusedFile} : Ce fichier est incomplet", await refused.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(Of(portal.Issuer.Api.Posted.Skip(before), "/reviews/absence/1/documents"));
    }

    [Fact]
    public async Task Post_NoFileReadable_NeedsAnother()
    {
        var family = await portal.FamilyAsync("whose-added-piece-is-unreadable");
        var before = portal.Issuer.Api.Posted.Count;
        portal.Issuer.Api.UploadState = FileState.Unreadable;
        using var chosen = await SubmitAsync(family, await FormFields.ReadAsync(family, Piece, null), "certificat.pdf");
        var shown = await FormFields.ReadAsync(family, WithPiece, null);
        using var refused = await family.SubmitAsync(WithPiece, shown.With("aller", "envoyer"));
        portal.Issuer.Api.UploadState = FileState.Ready;

        Assert.Contains("La mairie ne pourra lire aucun de ces fichiers.", await refused.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(Of(portal.Issuer.Api.Posted.Skip(before), "/reviews/absence/1/documents"));
    }

    [Fact]
    public async Task Post_Remove_DeletesTheDocument()
    {
        var family = await portal.FamilyAsync("who-removes-an-added-piece");
        using var chosen = await SubmitAsync(family, await FormFields.ReadAsync(family, Piece, null), "certificat.pdf");
        var shown = await FormFields.ReadAsync(family, WithPiece, null);

        using var removed = await family.SubmitAsync(WithPiece, shown.With("aller", "retirer:upload-1"));

        Assert.Equal(Piece, removed.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Get_ErasedDocument_IsExplained()
    {
        var family = await portal.FamilyAsync("whose-added-piece-is-erased");
        portal.Issuer.Api.HasErasedUpload = true;
        var shown = await family.ReadAsync(WithPiece);
        portal.Issuer.Api.HasErasedUpload = false;

        Assert.Contains("Les fichiers choisis ont été effacés.", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_DocumentThatWasSent_RedirectsToTheRequest()
    {
        var family = await portal.FamilyAsync("who-returns-to-a-sent-piece");

        using var sent = await family.GetAsync($"{Piece}?document=d");

        Assert.Equal("/demandes/1", sent.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Post_NoFile_IsNamedAtTheField()
    {
        using var refused = await (await portal.FamilyAsync("who-adds-nothing")).FillAsync(
            Piece, "Envoyer à la mairie", ("aller", ["envoyer"]));

        Assert.Contains("fichiers-erreur\">Choisissez au moins un fichier.", await refused.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NoAnswer_KeepsTheFormsId()
    {
        var family = await portal.FamilyAsync("whose-piece-is-lost");
        var form = await FormFields.ReadAsync(family, Piece, null);
        portal.Issuer.Api.LosesUploads = true;
        using var lost = await SubmitAsync(family, form, "page-2.pdf");
        portal.Issuer.Api.LosesUploads = false;

        var kept = await FormFields.OfAsync(lost, null);
        Assert.Equal(Id(form), Id(kept));
        Assert.Contains("ils ne compteront qu’une fois", await lost.TextAsync(), StringComparison.Ordinal);

        static string Id(FormFields fields) => fields.All.Single(field => field.Key == "envoi").Value;
    }

    private static IEnumerable<PostedCall> Of(IEnumerable<PostedCall> calls, string path) =>
        calls.Where(call => call.Path.EndsWith(path, StringComparison.Ordinal));

    private static async Task<HttpResponseMessage> SubmitAsync(PortalVisitor family, FormFields form, string file)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.With("aller", "envoyer").All)
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent("%PDF-1.4"u8.ToArray()), "fichiers", file);
        return await family.PostAsync(Piece, content);
    }
}
