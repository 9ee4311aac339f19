using System.Net;
using EspaceFamille.Identity.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>An account requests for its link to a household, and agents decide.</summary>
[Collection(SharedPortal.Name)]
public sealed class LinkRequestPageTests(PortalProcess portal)
{
    private const string List = "/agents/rattachements";
    private const string Detail = $"{List}/{StubApi.LinkRequest}";
    private const string Own = "/rattachement";

    private StubApi Api => portal.Issuer.Api;

    [Fact]
    public async Task GetOwn_AccountWithoutHousehold_ShowsTheFormAndWhyTheLastOneWasRefused()
    {
        using var response = await (await UnlinkedAsync()).GetAsync(Own);
        var page = await response.Content.ReadAsStringAsync();

        Assert.Contains("Envoyer ma demande", page, StringComparison.Ordinal);
        Assert.Contains("Aucun &lt;b&gt;foyer", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetOwn_LinkedAccount_HasNoForm()
    {
        var family = portal.Visitor();
        await family.SignInAsync();

        Assert.DoesNotContain("Envoyer ma demande", await family.ReadAsync(Own), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostOwn_Statement_IsSent()
    {
        using var response = await (await UnlinkedAsync()).FillAsync(Own, "Envoyer ma demande", ("message", ["La mère de Johan"]));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("La mère de Johan", Api.Posted.Last().As<OpenLinkRequestRequest>().Statement);
    }

    [Fact]
    public async Task PostOwn_StatementTooLong_KeepsItBesideTheError()
    {
        var words = new string('é', 501);
        using var response = await (await UnlinkedAsync()).FillAsync(Own, "Envoyer ma demande", ("message", [words]));

        var page = await response.TextAsync();
        Assert.Contains("au plus 500 caractères", page, StringComparison.Ordinal);
        Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetDetail_UnderReview_ShowsTheStatementAsTextAndTheHouseholds()
    {
        using var response = await (await portal.AgentAsync()).GetAsync(Detail);
        var page = await response.Content.ReadAsStringAsync();

        Assert.Contains("de &lt;b&gt;Johan", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Johan", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{StubApi.Household}/a2\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostAccept_ChosenAdult_LinksToThatAdult()
    {
        using var response = await (await portal.AgentAsync())
            .FillAsync(Detail, "Rattacher ce compte", ("adulte", [$"{StubApi.Household}/a2"]), ("sansLecture", ["true"]));

        Assert.Equal($"{List}?fait=oui", response.Headers.Location?.OriginalString);
        Assert.Equal(new(StubApi.Household, "a2"), Api.Posted.Last().As<AcceptLinkRequestRequest>());
    }

    [Fact]
    public async Task PostAccept_NobodyChosen_StatesIt()
    {
        using var response = await (await portal.AgentAsync()).FillAsync(Detail, "Rattacher ce compte");

        Assert.Contains("Choisissez la personne du foyer", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rattacher ce compte")]
    [InlineData("Refuser la demande")]
    public async Task PostDecision_AfterASearch_KeepsItsWords(string button)
    {
        using var response = await (await portal.AgentAsync()).FillAsync($"{Detail}?nom=Etcheverry", button);

        Assert.Contains("id=\"nom\" name=\"nom\" value=\"Etcheverry\"", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostAccept_DecidedMeanwhile_ShowsWhy()
    {
        using var response = await (await portal.AgentAsync()).FillAsync(
            $"{List}/{StubApi.DecidedLinkRequest}", "Rattacher ce compte", ("adulte", [$"{StubApi.Household}/a2"]));

        Assert.Contains("a déjà reçu une réponse", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Indiquez un motif")]
    [InlineData("Aucun foyer", null)]
    public async Task PostRefuse_WithAndWithoutAReason_IsRefusedOrSent(string reason, string? error)
    {
        using var response = await (await portal.AgentAsync()).FillAsync(
            Detail, "Refuser la demande", ("raison", [reason]), ("sansLecture", ["true"]));

        if (error is null)
            Assert.Equal($"{List}?fait=oui", response.Headers.Location?.OriginalString);
        else
            Assert.Contains(error, await response.TextAsync(), StringComparison.Ordinal);
    }

    private async Task<PortalVisitor> UnlinkedAsync()
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync("family", StubIssuer.Unlinked);
        return visitor;
    }
}
