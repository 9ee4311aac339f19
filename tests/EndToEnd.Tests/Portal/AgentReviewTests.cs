using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

[Collection(SharedPortal.Name)]
public sealed class AgentReviewTests(PortalProcess portal)
{
    private const string Desk = "/agents/examens";
    private const string Sheets = $"{Desk}/{StubApi.Household}";
    private const string Sheet = $"{Sheets}/{StubApi.Waiting}";

    [Fact]
    public async Task GetReview_Waiting_ShowsAbsenceDocumentAndReadingNotice()
    {
        var page = await (await AgentAsync()).ReadAsync(Sheet);

        Assert.Contains("Charlotte Toulemonde", page, StringComparison.Ordinal);
        Assert.Contains("Maladie de l’enfant", page, StringComparison.Ordinal);
        Assert.Contains("jeudi 26 novembre 2026", page, StringComparison.Ordinal);
        Assert.Contains("3\u202F200\u00A0Ko", page, StringComparison.Ordinal);
        Assert.Contains("Chaque lecture est inscrite et visible par la famille.", page, StringComparison.Ordinal);
        Assert.Contains("mardi 24 novembre 2026 à 10\u00A0h\u00A015", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetReview_MarkupFromAFamily_IsEncoded()
    {
        using var response = await (await AgentAsync()).GetAsync(Sheet);
        var page = await response.Content.ReadAsStringAsync();

        Assert.Contains("&lt;b&gt;fi", page, StringComparison.Ordinal);
        Assert.Contains("&lt;i&gt;Certificat", page, StringComparison.Ordinal);
        Assert.DoesNotContain("certificat <b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_Waiting_RedirectsToTheQueueWithTheNextReview()
    {
        var agent = await AgentAsync();
        await LookAsync(agent, StubApi.Waiting);

        using var response = await agent.FillAsync(Sheet, "Accepter");
        var page = await agent.ReadAsync(response.Headers.Location!.OriginalString);

        Assert.Contains(portal.Issuer.Api.Posted, call => call.Path == $"/api/documents/reviews/absence/{StubApi.Waiting}/accept");
        Assert.Contains("La décision est enregistrée", page, StringComparison.Ordinal);
        Assert.Contains("Examen suivant", page, StringComparison.Ordinal);
        portal.Issuer.Api.Reopen();
    }

    [Fact]
    public async Task Accept_NothingLookedAt_IsAskedAboutAndThenDone()
    {
        var agent = await portal.AgentAsync("who-does-not-look");
        portal.Issuer.Api.Reopen();
        var before = portal.Issuer.Api.Posted.Count;

        using var asked = await agent.FillAsync(Sheet, "Accepter");
        Assert.Contains("Vous n’avez pas vu « certificat <b>été</b>.pdf ».", await asked.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(before, portal.Issuer.Api.Posted.Count);
        portal.Issuer.Api.BeginsNoWrite = true;
        using var failed = await agent.FillAsync(Sheet, "Accepter", ("sansLecture", ["true"]));
        portal.Issuer.Api.BeginsNoWrite = false;
        var kept = await failed.TextAsync();
        Assert.Contains("name=\"sansLecture\" value=\"true\" checked", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("sansLectureRefus", kept, StringComparison.Ordinal);
        using var done = await agent.FillAsync(Sheet, "Accepter", ("sansLecture", ["true"]));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        portal.Issuer.Api.Reopen();
    }

    [Fact]
    public async Task Accept_LookedAtByAnotherAgent_IsAskedAbout()
    {
        portal.Issuer.Api.Reopen();
        await LookAsync(await portal.AgentAsync("who-looks"), StubApi.Waiting);

        using var asked = await (await portal.AgentAsync("who-did-not")).FillAsync(Sheet, "Accepter");

        Assert.Contains("Vous n’avez pas vu", await asked.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuse_NothingLookedAt_IsAskedAboutAndKeepsTheForm()
    {
        var agent = await portal.AgentAsync("who-refuses-blindly");
        portal.Issuer.Api.Reopen();

        using var asked = await agent.FillAsync(Sheet, "Refuser", ("motif", ["wrongDates"]), ("message", ["Ce n’est pas le bon jour."]));

        var page = await asked.TextAsync();
        Assert.Contains("id=\"sansLectureRefus\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"sansLecture\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"wrongDates\" checked", page, StringComparison.Ordinal);
        Assert.Contains("Ce n’est pas le bon jour.", page, StringComparison.Ordinal);
        using var done = await agent.FillAsync(Sheet, "Refuser", ("motif", ["wrongDates"]), ("sansLecture", ["true"]));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        portal.Issuer.Api.Reopen();
    }

    [Fact]
    public async Task GetReview_FileThatCannotBeRead_SaysSoInWords()
    {
        var page = await (await AgentAsync()).ReadAsync(Sheet);

        Assert.Contains("Illisible", page, StringComparison.Ordinal);
        Assert.Contains("Ce fichier ne peut pas être lu.", page, StringComparison.Ordinal);
        Assert.Contains("2\u00A0pages sur 3 affichées", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuse_WithoutReason_ShowsAnErrorAndKeepsTheMessage()
    {
        using var response = await (await AgentAsync()).FillAsync(Sheet, "Refuser", ("message", ["La photo est floue."]));
        var page = await response.TextAsync();

        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.Contains("Choisissez un motif de refus.", page, StringComparison.Ordinal);
        Assert.Contains("La photo est floue.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuse_OtherWithoutMessage_ShowsAnErrorAtTheField()
    {
        using var response = await (await AgentAsync()).FillAsync(
            Sheet, "Refuser", ("motif", ["other"]), ("sansLecture", ["true"]));
        var page = await response.TextAsync();

        Assert.Contains("id=\"message-erreur\">Avec le motif", page, StringComparison.Ordinal);
        Assert.Contains("value=\"other\" checked", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_DecidedConcurrently_ShowsDateAndDecisionWithoutTheAgent()
    {
        portal.Issuer.Api.Reopen();
        using var response = await (await AgentAsync()).FillAsync(
            $"{Sheets}/{StubApi.DecidedMeanwhile}", "Accepter", ("sansLecture", ["true"]));
        var page = await response.TextAsync();

        Assert.Contains("Ce justificatif a déjà été refusé.", page, StringComparison.Ordinal);
        Assert.Contains("mercredi 25 novembre 2026 à 9\u00A0h\u00A000", page, StringComparison.Ordinal);
        Assert.DoesNotContain("another-agent", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Votre décision</h2>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetReview_UnknownId_Returns404()
    {
        using var response = await (await AgentAsync()).GetAsync($"{Sheets}/nothing");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    /// <summary>The agent is shown the first page of the certificate.</summary>
    private static async Task LookAsync(PortalVisitor agent, string review)
    {
        using var picture = await agent.GetAsync($"{Sheets}/{review}/pieces/d/file-1/pages/1");
        Assert.Equal(HttpStatusCode.OK, picture.StatusCode);
    }

    private Task<PortalVisitor> AgentAsync() => portal.AgentAsync();
}
