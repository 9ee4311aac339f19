using System.Net;
using EspaceFamille.Documents.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>An agent changes the own decision.</summary>
[Collection(SharedPortal.Name)]
public sealed class AgentChangeTests(PortalProcess portal)
{
    private const string Sheet = $"/agents/examens/{StubApi.Household}/{StubApi.OwnDecision}";

    [Fact]
    public async Task GetReview_OwnDecisionOfLessThanADay_OffersItsChange()
    {
        var page = await (await portal.AgentAsync()).ReadAsync(Sheet);

        Assert.Contains($"href=\"{Sheet}/modifier\"", page, StringComparison.Ordinal);
        Assert.Contains("Vous pouvez modifier votre décision jusqu’au mercredi 25 novembre 2026", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetChange_AnotherAgentsDecision_HasNoForm()
    {
        var page = await (await portal.AgentAsync()).ReadAsync($"/agents/examens/{StubApi.Household}/{StubApi.Waiting}/modifier");

        Assert.Contains("Cette décision ne peut pas être modifiée", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"raison\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostChange_Complete_NamesTheUndoneDecisionAndReturnsToTheReview()
    {
        var agent = await portal.AgentAsync();
        using var response = await agent.FillAsync(
            $"{Sheet}/modifier", "Modifier la décision",
            ("decision", ["Refused"]), ("motif", ["wrongDates"]), ("raison", ["Dates relues"]), ("sansLecture", ["true"]));

        Assert.Equal((HttpStatusCode.Redirect, Sheet), (response.StatusCode, response.Headers.Location!.OriginalString));
        var call = portal.Issuer.Api.Posted.Last(one => one.Path == $"/api/documents/reviews/absence/{StubApi.OwnDecision}/change");
        var change = call.As<ChangeDecisionRequest>()!;
        Assert.Equal(
            (1, ReviewDecision.Refused, "wrongDates", "Dates relues"),
            (change.Undoes, change.Decision, change.ReasonCode, change.ChangeReason));
        portal.Issuer.Api.Reopen();
    }

    [Fact]
    public async Task PostChange_NothingLookedAt_IsAskedAboutAndKeepsTheForm()
    {
        var agent = await portal.AgentAsync("who-changes-blindly");
        var before = portal.Issuer.Api.Posted.Count;

        using var asked = await agent.FillAsync(
            $"{Sheet}/modifier", "Modifier la décision", ("decision", ["Accepted"]), ("raison", ["Dates relues"]));

        var page = await asked.TextAsync();
        Assert.Contains("Vous n’avez pas vu « certificat <b>été</b>.pdf ».", page, StringComparison.Ordinal);
        Assert.Contains("id=\"sansLecture\"", page, StringComparison.Ordinal);
        Assert.Contains("Dates relues</textarea>", page, StringComparison.Ordinal);
        Assert.Equal(before, portal.Issuer.Api.Posted.Count);
    }

    [Fact]
    public async Task PostChange_Incomplete_ShowsEachErrorAndKeepsTheReason()
    {
        using var response = await (await portal.AgentAsync()).FillAsync(
            $"{Sheet}/modifier", "Modifier la décision", ("decision", ["Refused"]), ("message", ["Relu"]));
        var page = await response.TextAsync();

        Assert.Contains("id=\"motif-erreur\">Choisissez un motif de refus.", page, StringComparison.Ordinal);
        Assert.Contains("id=\"raison-erreur\">Expliquez pourquoi", page, StringComparison.Ordinal);
        Assert.Contains("Relu</textarea>", page, StringComparison.Ordinal);
    }
}
