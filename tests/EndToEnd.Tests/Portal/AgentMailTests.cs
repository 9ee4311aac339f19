using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

[Collection(SharedPortal.Name)]
public sealed class AgentMailTests(PortalProcess portal)
{
    private const string List = "/agents/courriels";

    [Fact]
    public async Task GetMails_FailedOnes_ShowsSubjectHouseholdRequestAndReason()
    {
        var page = await (await portal.AgentAsync()).ReadAsync(List);

        Assert.Contains("Déclaration d’absence reçue", page, StringComparison.Ordinal);
        Assert.Contains("Créé le lundi 23 novembre 2026 à 18\u00A0h\u00A055 · 3\u00A0essais", page, StringComparison.Ordinal);
        Assert.Contains($"/agents/foyers/{StubApi.Household}/demandes/{StubApi.Waiting}", page, StringComparison.Ordinal);
        Assert.Contains("550 5.1.1 ", page, StringComparison.Ordinal);
        Assert.Contains("@exemple.test: boîte inconnue", page, StringComparison.Ordinal);
        Assert.Contains("Renvoyé sans succès le", page, StringComparison.Ordinal);
        Assert.Contains($"{List}?suite={StubApi.EndOfMails}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetMails_MarkupFromAMailServer_IsEncoded()
    {
        using var response = await (await portal.AgentAsync()).GetAsync(List);

        Assert.Contains("&lt;b&gt;xx", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetMails_LastPage_IsEmptyAndLeadsBack()
    {
        var page = await (await portal.AgentAsync()).ReadAsync($"{List}?suite={StubApi.EndOfMails}");

        Assert.Contains("Il n’y a pas de courriel plus ancien.", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{List}\">Revenir au début", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resend_FailedMail_IsPostedAndConfirmed()
    {
        var agent = await portal.AgentAsync();

        using var response = await agent.FillAsync(List, Button("Déclaration d’absence reçue, ABS-2026-000123"));
        var page = await agent.ReadAsync(response.Headers.Location!.OriginalString);

        Assert.Contains(portal.Issuer.Api.Posted, call => call.Path == $"/api/notifications/mails/{StubApi.FailedMail}/resend");
        Assert.Contains("Le courriel part de nouveau.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resend_SentMeanwhile_ShowsTheReason()
    {
        using var response = await (await portal.AgentAsync()).FillAsync(List, Button("Jours annulés par la ville"));
        var page = await response.TextAsync();

        Assert.Contains("Ce courriel a déjà été envoyé.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Le courriel part de nouveau.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resend_WithoutAntiforgeryToken_SendsNothing()
    {
        var agent = await portal.AgentAsync("agent-without-token");
        var before = portal.Issuer.Api.Posted.Count;

        using var response = await agent.PostAsync(List, new FormUrlEncodedContent([new("courriel", StubApi.FailedMail)]));

        Assert.Equal((HttpStatusCode.BadRequest, before), (response.StatusCode, portal.Issuer.Api.Posted.Count));
    }

    [Fact]
    public async Task GetMails_Family_IsRefused()
    {
        var visitor = portal.Visitor();
        await visitor.SignInAsync();

        using var response = await visitor.GetAsync(List);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task GetHome_Agent_CountsTheFailedMails()
    {
        var page = await (await portal.AgentAsync()).ReadAsync("/");

        Assert.Contains($"href=\"{List}\"", page, StringComparison.Ordinal);
        Assert.Contains("Plus de 2\u00A0courriels en échec", page, StringComparison.Ordinal);
    }

    private static string Button(string mail) => $"Renvoyer : {mail}, lundi 23 novembre 2026 à 18\u00A0h\u00A055";
}
