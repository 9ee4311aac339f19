using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EspaceFamille.Reservations.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>"Retirer ma déclaration" needs a confirmation.</summary>
[Collection(SharedPortal.Name)]
public sealed class WithdrawalPageTests(PortalProcess portal)
{
    private const string Agents = $"/agents/foyers/{StubApi.Household}";

    [Theory]
    [InlineData("family", $"/demandes/{StubApi.Bereft}", "Oui, retirer ma déclaration")]
    [InlineData("agent", $"{Agents}/demandes/{StubApi.Waiting}", "Oui, retirer la déclaration")]
    public async Task GetRequest_UnderReview_AsksBeforeItWithdraws(string role, string path, string button)
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync(role, $"{role}-who-withdraws");

        var page = await new HtmlParser().ParseDocumentAsync(await visitor.ReadAsync(path));

        var form = Assert.Single(page.QuerySelectorAll("main form[method=post]"));
        Assert.Equal(button, form.QuerySelector("button")!.TextContent.Trim());
        Assert.Contains("Retirer cette déclaration", form.TextContent, StringComparison.Ordinal);
        Assert.Contains("définitif", form.TextContent, StringComparison.Ordinal);
        var question = form.Closest("details")!;
        Assert.False(question.HasAttribute("open"));
        Assert.StartsWith("Retirer", question.QuerySelector("summary")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_Confirmed_CallsTheServiceAndReturnsToTheRequest()
    {
        var agent = await portal.AgentAsync("who-confirms");
        var path = $"{Agents}/demandes/{StubApi.Waiting}";

        using var withdrawn = await agent.FillAsync(path, "Oui, retirer la déclaration", ("motifAgent", ["Appel de la mère"]));

        Assert.Equal(path, withdrawn.Headers.Location!.OriginalString);
        var call = portal.Issuer.Api.Posted.Last();
        Assert.EndsWith($"/absences/{StubApi.Waiting}/withdrawal", call.Path, StringComparison.Ordinal);
        Assert.Equal("Appel de la mère", call.As<WithdrawAbsenceRequest>().OnBehalf!.Reason);
    }

    [Fact]
    public async Task Withdraw_RefusedBeforeItBegan_SaysThatNothingWasSavedAndSendsItAgain()
    {
        var agent = await portal.AgentAsync("who-withdraws-at-once");
        var path = $"{Agents}/demandes/{StubApi.Waiting}";
        portal.Issuer.Api.BeginsNoWrite = true;
        using var refused = await agent.FillAsync(path, "Oui, retirer la déclaration", ("motifAgent", ["Appel de la mère"]));
        portal.Issuer.Api.BeginsNoWrite = false;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await refused.Content.ReadAsStringAsync());
        Assert.Contains("Rien n’a été enregistré.", page.Body!.TextContent, StringComparison.Ordinal);
        var again = (IHtmlFormElement)page.QuerySelector("main form")!;
        Assert.Equal(path, again.GetAttribute("action"));
        using var withdrawn = await agent.PostAsync(path, new FormUrlEncodedContent(PortalForms.Fields(again)));
        Assert.Equal(path, withdrawn.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Withdraw_DecidedMeanwhile_ShowsThatTheTownHasAnswered()
    {
        var family = portal.Visitor();
        await family.SignInAsync(account: "who-withdraws-late");

        using var refused = await family.FillAsync($"/demandes/{StubApi.JustSent}", "Oui, retirer ma déclaration");

        Assert.Contains("La mairie a déjà répondu à cette déclaration", await refused.TextAsync(), StringComparison.Ordinal);
    }
}
