using System.Net;
using EspaceFamille.Reservations.Api;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

[Collection(SharedPortal.Name)]
public sealed class AgentPlanningTests(PortalProcess portal)
{
    private const string Enrolment = $"/agents/foyers/{StubApi.Household}/reservations/{StubApi.Enrolment}";
    private const string December = "planning?periode=mois:2026-12-01";
    private const string Recap = "recapitulatif";
    private const string Send = "Envoyer la demande";
    private static readonly (string, string[]) ToRecap = ("aller", [Recap]);
    private static readonly (string, string[]) Reason = ("motifAgent", ["Appel de la mère"]);

    [Fact]
    public async Task GetPlanning_Month_OffersLockedDaysAndNotClosedOnes()
    {
        var (agent, draft) = await BeginAsync("agent-who-plans");

        var page = await agent.ReadAsync($"{draft}/{December}");

        Assert.Contains("Décembre 2026", page, StringComparison.Ordinal);
        Assert.Contains("Vous agissez à la place de la famille", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-12-14\" checked", page, StringComparison.Ordinal);
        Assert.Contains("name=\"jour\" value=\"2026-12-15\"", page, StringComparison.Ordinal);
        Assert.Contains("Délai de la famille dépassé", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"2026-12-18\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetPlanning_UnknownPeriod_ShowsAMonth()
    {
        var (agent, draft) = await BeginAsync("agent-of-no-month");

        Assert.Contains(
            "<table class=\"month\">", await agent.ReadAsync($"{draft}/planning?periode=mois:2026-13-01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_TickedAndUntickedDays_PostsTheChangesWithDigestAndReason()
    {
        var (agent, draft) = await BeginAsync("agent-who-sends");
        using var ticked = await agent.FillAsync($"{draft}/{December}", "Continuer", ("jour", ["2026-12-15"]), ToRecap);
        Assert.Equal($"{draft}/{Recap}", ticked.Headers.Location!.OriginalString);

        using var response = await agent.FillAsync($"{draft}/{Recap}", Send, Reason);

        var call = portal.Issuer.Api.Posted.Last();
        var change = call.As<ChangeReservationsRequest>();
        Assert.Equal([new(2026, 12, 15)], change.Reserve!);
        Assert.Equal([new(2026, 12, 14)], change.Cancel!);
        Assert.Equal("Appel de la mère", change.OnBehalf!.Reason);
        Assert.Equal("digest", change.Digest);
        Assert.True(Guid.TryParse(call.Key, out _));
        var page = await agent.ReadAsync(response.Headers.Location!.OriginalString);
        Assert.Contains("La demande est enregistrée.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_WithoutReason_IsAnErrorOfTheFieldAndPostsNothing()
    {
        var (agent, draft) = await BeginAsync("agent-without-reason");
        using var ticked = await agent.FillAsync($"{draft}/{December}", "Continuer", ("jour", ["2026-12-15"]), ToRecap);

        using var response = await agent.FillAsync($"{draft}/{Recap}", Send, ("motifAgent", ["a"]));

        Assert.Contains("id=\"motifAgent-erreur\">Indiquez un motif", await response.TextAsync(), StringComparison.Ordinal);
        Assert.EndsWith("/preview", portal.Issuer.Api.Posted.Last().Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_RefusedDay_StatesWhyAndKeepsTheDraft()
    {
        var (agent, draft) = await BeginAsync("agent-who-is-refused");
        using var ticked = await agent.FillAsync($"{draft}/{December}", "Continuer", ("jour", ["2026-12-14", "2026-12-16"]), ToRecap);

        using var response = await agent.FillAsync($"{draft}/{Recap}", Send, Reason);
        var page = await response.TextAsync();

        Assert.Contains("mercredi 16 décembre 2026 : Ce jour est déjà réservé.", page, StringComparison.Ordinal);
        Assert.Contains("Retirer ces jours de ma demande", page, StringComparison.Ordinal);
        Assert.Contains(">Appel de la mère</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-12-16\" checked", await agent.ReadAsync($"{draft}/{December}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_PlanningChangedMeanwhile_ShowsTheCurrentOneWithTheDraft()
    {
        var (agent, draft) = await BeginAsync("agent-who-is-late");
        using var ticked = await agent.FillAsync($"{draft}/{December}", "Continuer", ("jour", ["2026-12-15"]), ToRecap);

        using var response = await agent.FillAsync($"{draft}/{Recap}", Send, ("resume", ["older"]), Reason);
        var page = await response.TextAsync();

        Assert.Contains("Ce planning a changé pendant que vous le remplissiez.", page, StringComparison.Ordinal);
        Assert.Contains("name=\"resume\" value=\"digest\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vu", "a\r\nb")]
    [InlineData("resume", "\"x\", \"y")]
    public async Task Send_UnknownFields_AreRefusedWithoutAFailure(string field, string value)
    {
        var (agent, draft) = await BeginAsync($"agent-who-forges-{field}");
        using var ticked = await agent.FillAsync($"{draft}/{December}", "Continuer", ("jour", ["2026-12-15"]), ToRecap);

        using var response = await agent.FillAsync($"{draft}/{Recap}", Send, (field, [value]), Reason);

        Assert.True(response.StatusCode < HttpStatusCode.InternalServerError, $"{response.StatusCode}");
    }

    [Fact]
    public async Task ChangeMonth_UnsentTicks_KeepsThemInOneDraft()
    {
        var (agent, draft) = await BeginAsync("agent-who-turns");

        using var turned = await agent.FillAsync(
            $"{draft}/{December}", "Continuer", ("jour", ["2026-12-15"]), ("aller", ["mois:2027-01-01"]));
        var january = $"{draft}/planning?periode=mois:2027-01-01";
        Assert.Equal($"{january}#suivant", turned.Headers.Location!.OriginalString);
        using var ticked = await agent.FillAsync(january, "Continuer", ("jour", ["2027-01-14", "2027-01-16"]), ToRecap);
        using var sent = await agent.FillAsync($"{draft}/{Recap}", Send, Reason);

        var change = portal.Issuer.Api.Posted.Last().As<ChangeReservationsRequest>();
        Assert.Equal([new(2026, 12, 15), new(2027, 1, 16)], change.Reserve!);
        Assert.Equal([new(2026, 12, 14)], change.Cancel!);
    }

    [Fact]
    public async Task GetRecap_DaysOfTwoMonths_LinksEachToItsMonth()
    {
        var (agent, draft) = await BeginAsync("agent-who-links");
        using var december = await agent.FillAsync($"{draft}/{December}", "Continuer", ("jour", ["2026-12-15"]));
        using var january = await agent.FillAsync(
            $"{draft}/planning?periode=mois:2027-01-01", "Continuer", ("jour", ["2027-01-14", "2027-01-16"]));

        var page = await agent.ReadAsync($"{draft}/{Recap}");

        foreach (var month in new[] { "2026-12-01", "2027-01-01" })
            Assert.Contains($"href=\"{draft}/planning?periode=mois:{month}\"", page, StringComparison.Ordinal);
        Assert.Contains($"{draft}/{December}\">Retour à l’étape 1", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Abandon_AfterTicking_DropsTheDraftAndLeadsToTheHousehold()
    {
        var (agent, draft) = await BeginAsync("agent-who-abandons");
        using var ticked = await agent.FillAsync($"{draft}/{December}", "Continuer", ("jour", ["2026-12-15"]), ToRecap);

        using var dropped = await agent.FillAsync($"{draft}/abandon", "Oui, abandonner la saisie");

        Assert.Equal($"/agents/foyers/{StubApi.Household}", dropped.Headers.Location!.OriginalString);
        using var after = await agent.GetAsync($"{draft}/{December}");
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
    }

    private async Task<(PortalVisitor Agent, string Draft)> BeginAsync(string account)
    {
        var agent = await portal.AgentAsync(account);
        return (agent, await agent.BeginAsync(Enrolment));
    }
}
