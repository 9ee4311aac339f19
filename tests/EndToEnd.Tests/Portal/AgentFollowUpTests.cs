using System.Net;
using EspaceFamille.Documents.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>What agents do at a review besides deciding, and what the family reads of it and adds.</summary>
[Collection(SharedPortal.Name)]
public sealed class AgentFollowUpTests(PortalProcess portal)
{
    private const string Sheet = $"/agents/examens/{StubApi.Household}/{StubApi.Waiting}";
    private const string FollowUp = $"{Sheet}/suivi";

    [Fact]
    public async Task GetReview_AssignedWithANote_NamesTheColleagueAndEncodesTheNote()
    {
        using var response = await (await portal.AgentAsync()).GetAsync(Sheet);
        var page = await response.Content.ReadAsStringAsync();

        Assert.Contains("confié à Maylis DARMENDRAIL", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("Appeler &lt;i&gt;", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{FollowUp}\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Demander cette pièce", "piece", "demands")]
    [InlineData("Enregistrer la note", "note", "notes")]
    public async Task Post_Words_SendsThemAndReturnsToTheReview(string button, string field, string route)
    {
        using var done = await (await portal.AgentAsync()).FillAsync(FollowUp, button, (field, ["La page 2"]));

        Assert.Equal((HttpStatusCode.Redirect, Sheet), (done.StatusCode, done.Headers.Location!.OriginalString));
        var call = portal.Issuer.Api.Posted.Last(one => one.Path == $"/api/documents/reviews/absence/{StubApi.Waiting}/{route}");
        Assert.Equal("La page 2", call.As<StaffWordsRequest>().Words);
    }

    [Theory]
    [InlineData("Demander cette pièce", "piece-erreur\">Précisez à la famille")]
    [InlineData("Enregistrer la note", "note-erreur\">Écrivez la note")]
    public async Task Post_NoWords_NamesTheField(string button, string error)
    {
        using var refused = await (await portal.AgentAsync()).FillAsync(FollowUp, button);

        Assert.Contains(error, await refused.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostAssignment_ToAColleague_SendsTheAccount()
    {
        using var done = await (await portal.AgentAsync()).FillAsync(FollowUp, "Confier", ("agent", ["another-agent"]));

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var call = portal.Issuer.Api.Posted.Last(one => one.Path == $"/api/documents/reviews/absence/{StubApi.Waiting}/assignment");
        Assert.Equal("another-agent", call.As<AssignReviewRequest>().AccountId);
    }

    [Fact]
    public async Task GetRequest_DocumentDemanded_ShowsTheTownsWordsAndTheWayToAddIt()
    {
        var family = portal.Visitor();
        await family.SignInAsync();

        using var response = await family.GetAsync("/demandes/1");
        var page = await response.Content.ReadAsStringAsync();

        Assert.Contains("La mairie vous demande une autre pièce.", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("La page 2 &lt;b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/demandes/1/piece\"", page, StringComparison.Ordinal);
    }
}
