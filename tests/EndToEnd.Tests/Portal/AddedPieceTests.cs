using System.Net;
using EspaceFamille.Documents.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>A family adds a document to a request under review.</summary>
[Collection(SharedPortal.Name)]
public sealed class AddedPieceTests(PortalProcess portal)
{
    private const string Piece = "/demandes/1/piece";

    [Fact]
    public async Task Post_SameFormTwice_AddsOneDocumentToTheRequest()
    {
        var family = await portal.FamilyAsync("who-adds-a-piece");
        var form = await FormFields.ReadAsync(family, Piece, null);
        var before = portal.Issuer.Api.Posted.Count;

        for (var time = 0; time < 2; time++)
        {
            using var sent = await SubmitAsync(family, form, "page-2.pdf");
            Assert.Equal((HttpStatusCode.Redirect, "/demandes/1"), (sent.StatusCode, sent.Headers.Location!.OriginalString));
        }

        var calls = portal.Issuer.Api.Posted.Skip(before).ToArray();
        Assert.NotEqual("", Assert.Single(Of(calls, "/supporting-documents").Select(call => call.Key).Distinct(StringComparer.Ordinal)));
        Assert.All(Of(calls, "/reviews/absence/1/documents"), call => Assert.Equal("upload-1", call.As<AddDocumentRequest>().DocumentId));
    }

    [Fact]
    public async Task Post_RefusedFile_NamesItAndAddsNothing()
    {
        var family = await portal.FamilyAsync("who-adds-a-broken-piece");
        var form = await FormFields.ReadAsync(family, Piece, null);
        var before = portal.Issuer.Api.Posted.Count;

        using var refused = await SubmitAsync(family, form, StubApi.RefusedFile);

        Assert.Contains($"{StubApi.RefusedFile} : Ce fichier est incomplet", await refused.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(Of([.. portal.Issuer.Api.Posted.Skip(before)], "/reviews/absence/1/documents"));
    }

    [Fact]
    public async Task Post_NoFile_IsNamedAtTheField()
    {
        using var refused = await (await portal.FamilyAsync("who-adds-nothing")).FillAsync(Piece, "Envoyer à la mairie");

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
        foreach (var (name, value) in form.All)
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent("%PDF-1.4"u8.ToArray()), "fichiers", file);
        return await family.PostAsync(Piece, content);
    }
}
