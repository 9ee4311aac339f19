using System.Net;
using EspaceFamille.Documents.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The page on which an agent takes the pages of a household's documents into an archive.</summary>
[Collection(SharedPortal.Name)]
public sealed class AgentArchiveTests(PortalProcess portal)
{
    private const string Home = $"/agents/foyers/{StubApi.Household}";
    private const string Button = "Télécharger l’archive";
    private const string Reason = "Droit d’accès, au guichet";

    [Fact]
    public async Task GetHousehold_Known_LinksToTheArchive() => Assert.Contains(
        $"href=\"{Home}/archive\"", await (await portal.AgentAsync()).ReadAsync(Home), StringComparison.Ordinal);

    [Fact]
    public async Task Post_WithAReason_DownloadsThePages()
    {
        using var response = await FillAsync(Reason);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/zip", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            ("attachment", "pages-des-justificatifs.zip"),
            (response.Content.Headers.ContentDisposition?.DispositionType, response.Content.Headers.ContentDisposition?.FileName));
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal(Reason, portal.Issuer.Api.Posted.Last().As<ExportPagesRequest>().OnBehalf?.Reason);
    }

    [Fact]
    public async Task Post_WithoutAReason_ShowsTheErrorAndRequestsNothing()
    {
        var before = portal.Issuer.Api.Posted.Count;

        using var response = await FillAsync("");

        Assert.Contains("Indiquez un motif", await response.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(before, portal.Issuer.Api.Posted.Count);
    }

    [Fact]
    public async Task Post_NothingToExport_ShowsWhyAndKeepsTheReason()
    {
        portal.Issuer.Api.HasNothingToExport = true;
        using var response = await FillAsync(Reason);
        portal.Issuer.Api.HasNothingToExport = false;

        var page = await response.TextAsync();
        Assert.Contains("aucune demande dont vous pouvez lire les justificatifs", page, StringComparison.Ordinal);
        Assert.Contains(Reason, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AnswerIsNoArchive_IsNotPassedOn()
    {
        portal.Issuer.Api.ExportsAnOriginal = true;
        using var response = await FillAsync(Reason);
        portal.Issuer.Api.ExportsAnOriginal = false;

        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.DoesNotContain("%PDF", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnknownHousehold_Returns404()
    {
        using var response = await (await portal.AgentAsync()).GetAsync("/agents/foyers/nobody/archive");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/agents/examens", "Vous n’avez le droit d’étudier aucun justificatif")]
    [InlineData("/agents/examens?pieces=missing", "Vous n’avez le droit d’étudier aucun justificatif")]
    [InlineData("/", "Aucun droit d’étudier")]
    public async Task GetQueue_AgentWithoutARight_StatesWhoGivesOne(string path, string expected)
    {
        portal.Issuer.Api.IsWithoutRight = true;
        var page = WebUtility.HtmlDecode(await (await portal.AgentAsync()).ReadAsync(path));
        portal.Issuer.Api.IsWithoutRight = false;

        Assert.Contains(expected, page, StringComparison.Ordinal);
        Assert.Contains("administrateur", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Tout est étudié", page, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> FillAsync(string reason) =>
        await (await portal.AgentAsync()).FillAsync($"{Home}/archive", Button, ("motifAgent", [reason]));
}
