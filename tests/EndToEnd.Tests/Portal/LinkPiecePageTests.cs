using System.Net;
using AngleSharp.Html.Parser;
using EspaceFamille.Documents.Api;
using EspaceFamille.Identity.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>An account without a household adds pieces to its link request, and agents read them beside it.</summary>
[Collection(SharedPortal.Name)]
public sealed class LinkPiecePageTests(PortalProcess portal)
{
    private const string Detail = $"/agents/rattachements/{StubApi.LinkRequest}";
    private const string Own = "/rattachement";

    private StubApi Api => portal.Issuer.Api;

    [Fact]
    public async Task GetOwn_BeforeSending_StatesWhatIsNeededAndShowsThePieces()
    {
        var page = await (await UnlinkedAsync()).ReadAsync(Own);

        Assert.Contains("pièce d’identité", page, StringComparison.Ordinal);
        Assert.Contains("livret de famille", page, StringComparison.Ordinal);
        Assert.Contains("src=\"/pieces/d/file-1/pages/1\"", page, StringComparison.Ordinal);
        Assert.Contains("form=\"demande\" formaction=\"/rattachement?handler=Joindre\"", page, StringComparison.Ordinal);
        Assert.Contains("formaction=\"/rattachement?handler=Retirer\" name=\"piece\" value=\"d\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostOwn_UnsentPieces_AreSentWithIt()
    {
        using var response = await (await UnlinkedAsync()).FillAsync(Own, "Envoyer ma demande", ("message", [""]));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(["d", "left-over"], Api.Posted.Last().As<OpenLinkRequestRequest>().DocumentIds!.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task PostPiece_ChosenFileBeforeSending_IsKeptForTheRequest()
    {
        var account = await UnlinkedAsync();
        var (form, before) = (await FormFields.ReadAsync(account, $"{Own}/piece", null), Api.Posted.Count);
        using var chosen = await SubmitAsync(account, $"{Own}/piece", form);
        var shown = chosen.Headers.Location!.OriginalString;
        using var kept = await account.SubmitAsync(shown, (await FormFields.ReadAsync(account, shown, null)).With("aller", "envoyer"));

        Assert.Equal($"{Own}/piece?document=upload-1", shown);
        Assert.Equal(Own, kept.Headers.Location!.OriginalString);
        Assert.EndsWith("/me/supporting-documents", Assert.Single(Api.Posted.Skip(before)).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostPiece_UnderReview_IsAddedToTheRequest()
    {
        Api.HasOpenLinkRequest = true;
        try
        {
            var (account, path) = (await UnlinkedAsync(), $"{Own}/piece/{StubApi.LinkReview}");
            using var chosen = await SubmitAsync(account, path, await FormFields.ReadAsync(account, path, null));
            var shown = chosen.Headers.Location!.OriginalString;
            using var sent = await account.SubmitAsync(shown, (await FormFields.ReadAsync(account, shown, null)).With("aller", "envoyer"));

            Assert.Equal(Own, sent.Headers.Location!.OriginalString);
            Assert.Equal("upload-1", Api.Posted.Last().As<AddDocumentRequest>().DocumentId);
        }
        finally
        {
            Api.HasOpenLinkRequest = false;
        }
    }

    [Theory]
    [InlineData("/rattachement/piece/absence-1")]
    [InlineData("/rattachement/piece/rat-of-another")]
    public async Task GetPiece_NoLinkRequestOfTheAccount_IsNotFound(string path)
    {
        using var response = await (await UnlinkedAsync()).GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task GetOwn_UnderReview_ShowsWhenThePiecesWereReadAndRemovesNone()
    {
        Api.HasOpenLinkRequest = true;
        try
        {
            var page = await (await UnlinkedAsync()).ReadAsync(Own);

            Assert.Contains("La mairie a lu cette pièce", page, StringComparison.Ordinal);
            Assert.Contains("La mairie vous demande une autre pièce.", page, StringComparison.Ordinal);
            Assert.Contains("Le livret <b>de famille</b>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Retirer", page, StringComparison.Ordinal);
            Assert.DoesNotContain("name=\"piece\"", page, StringComparison.Ordinal);
        }
        finally
        {
            Api.HasOpenLinkRequest = false;
        }
    }

    [Fact]
    public async Task PostOwn_AfterARefusedRemoval_IsSent()
    {
        Api.KeepsUnsentPieces = true;
        try
        {
            var account = await UnlinkedAsync();
            var page = new HtmlParser().ParseDocument(await account.ReadAsync(Own));
            var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            using var removal = new FormUrlEncodedContent(
                new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["piece"] = "left-over" });
            using var refused = await account.PostAsync($"{Own}?handler=Retirer", removal);
            using var sent = await account.FillAsync(
                refused, $"{Own}?handler=Retirer", "Envoyer ma demande", ("message", ["La mère de Johan"]));

            Assert.Equal($"{Own}?fait=oui", sent.Headers.Location?.OriginalString);
            Assert.Equal("La mère de Johan", Api.Posted.Last().As<OpenLinkRequestRequest>().Statement);
        }
        finally
        {
            Api.KeepsUnsentPieces = false;
        }
    }

    [Fact]
    public async Task GetDetail_ByAnAgent_ShowsThePagesOrStatesTheMissingRight()
    {
        var agent = await portal.AgentAsync();
        var page = await agent.ReadAsync(Detail);
        using var picture = await agent.GetAsync($"/agents/examens/rattachement/{StubApi.LinkReview}/pieces/d/file-1/pages/1");
        Api.HidesLinkPieces = true;
        try
        {
            Assert.Contains($"/agents/examens/rattachement/{StubApi.LinkReview}/pieces/d/file-1/pages/2", page, StringComparison.Ordinal);
            Assert.Contains("Ce fichier ne peut pas être lu. Demandez une autre pièce", page, StringComparison.Ordinal);
            Assert.DoesNotContain("la famille", page, StringComparison.Ordinal);
            Assert.Equal("image/webp", picture.Content.Headers.ContentType?.MediaType);
            Assert.Contains("n’a pas le droit de lire les pièces", await agent.ReadAsync(Detail), StringComparison.Ordinal);
        }
        finally
        {
            Api.HidesLinkPieces = false;
        }
    }

    [Theory]
    [InlineData("Rattacher ce compte")]
    [InlineData("Refuser la demande")]
    public async Task PostDecision_PiecesNotSeen_IsConfirmedFirst(string button)
    {
        Api.Reopen();
        var before = Api.Posted.Count;
        using var response = await (await portal.AgentAsync()).FillAsync(
            Detail, button, ("adulte", [$"{StubApi.Household}/a2"]), ("raison", ["Aucun foyer"]));

        Assert.Contains("Décider sans avoir vu ces pièces", await response.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(before, Api.Posted.Count);
    }

    private static async Task<HttpResponseMessage> SubmitAsync(PortalVisitor account, string path, FormFields form)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.With("aller", "ajouter").All)
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent("%PDF-1.4"u8.ToArray()), "fichiers", "identite.pdf");
        return await account.PostAsync(path, content);
    }

    private async Task<PortalVisitor> UnlinkedAsync()
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync("family", StubIssuer.Unlinked);
        return visitor;
    }
}
