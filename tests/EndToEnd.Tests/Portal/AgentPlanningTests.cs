using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

[Collection(SharedPortal.Name)]
public sealed class AgentPlanningTests(PortalProcess portal)
{
    private const string Planning = $"/agents/foyers/{StubAgentApi.Household}/inscriptions/{StubAgentApi.Enrolment}?mois=2026-12";
    private static readonly (string, string[]) Reason = ("motif", ["Appel de la mère"]);

    [Fact]
    public async Task Get_Month_OffersLockedDaysAndNotClosedOnes()
    {
        var page = await (await portal.AgentAsync()).ReadAsync(Planning);

        Assert.Contains("décembre 2026", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-12-14\" checked", page, StringComparison.Ordinal);
        Assert.Contains("name=\"jour\" value=\"2026-12-15\"", page, StringComparison.Ordinal);
        Assert.Contains("Délai de la famille dépassé", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"2026-12-18\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-12-19", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_MonthThatIsNone_ShowsOneOfTheEnrolment()
    {
        var page = await (await portal.AgentAsync()).ReadAsync(Planning.Replace("2026-12", "2026-13", StringComparison.Ordinal));

        Assert.Contains("name=\"cle\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_TickedAndUnticked_SendsWhatChangedWithTheVersionAndLeadsToTheRequest()
    {
        var agent = await portal.AgentAsync();

        using var response = await agent.FillAsync(Planning, "Enregistrer", ("jour", ["2026-12-15"]), Reason);

        var call = portal.Issuer.Agents.Posted.Last();
        Assert.Equal("""{"reserve":["2026-12-15"],"cancel":["2026-12-14"],"reason":"Appel de la m\u00E8re"}""", call.Body);
        Assert.Equal("\"v1\"", call.Version);
        Assert.True(Guid.TryParse(call.Key, out _));
        Assert.Contains("La demande est enregistrée.", await agent.ReadAsync(response.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_WithoutReasonOrChange_AsksForBothAndSendsNothing()
    {
        var before = portal.Issuer.Agents.Posted.Count;

        using var response = await (await portal.AgentAsync()).FillAsync(Planning, "Enregistrer", ("motif", ["a"]));
        var page = await TextOf(response);

        Assert.Contains("Aucun jour n’est changé", page, StringComparison.Ordinal);
        Assert.Contains("id=\"motif-erreur\">Dites pourquoi", page, StringComparison.Ordinal);
        Assert.Equal(before, portal.Issuer.Agents.Posted.Count);
    }

    [Fact]
    public async Task Save_RefusedDay_SaysSoAtTheDayAndKeepsWhatWasEntered()
    {
        using var response = await (await portal.AgentAsync()).FillAsync(Planning, "Enregistrer", ("jour", ["2026-12-14", "2026-12-16"]), Reason);
        var page = await TextOf(response);

        Assert.Contains("id=\"jour-2026-12-16-erreur\">mercredi 16 décembre 2026 : Ce jour est déjà réservé.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-12-16\" checked", page, StringComparison.Ordinal);
        Assert.Contains("Appel de la mère</textarea>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_PlanningChangedMeanwhile_ShowsTheNewOneWithWhatWasEntered()
    {
        using var response = await (await portal.AgentAsync()).FillAsync(Planning, "Enregistrer", ("version", ["v0"]), ("jour", ["2026-12-15"]), Reason);
        var page = await TextOf(response);

        Assert.Contains("Ce planning a changé entre-temps.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-12-15\" checked", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"2026-12-14\" checked", page, StringComparison.Ordinal);
        Assert.Contains($"name=\"version\" value=\"{StubAgentApi.Version}\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cle", "a\r\nb")]
    [InlineData("version", "\"x\", \"y")]
    [InlineData("etait", "2026-02-30")]
    public async Task Save_FieldsThatNoPageSends_AreRefusedWithoutAFault(string field, string value)
    {
        using var response = await (await portal.AgentAsync()).FillAsync(Planning, "Enregistrer", (field, [value]), ("jour", ["2026-12-15"]), Reason);

        Assert.True(response.StatusCode < HttpStatusCode.InternalServerError, $"{response.StatusCode}");
    }

    [Fact]
    public async Task TurnToAnotherMonth_WithUnsavedTicks_KeepsThemUntilTheyAreSavedTogether()
    {
        var agent = portal.Visitor();
        await agent.SignInAsync("agent", "agent-who-turns");

        using var turned = await agent.FillAsync(Planning, "Enregistrer", ("jour", ["2026-12-15"]), Reason, ("aller", ["2027-01"]));
        var january = Planning.Replace("2026-12", "2027-01", StringComparison.Ordinal);
        Assert.Equal("?mois=2027-01", turned.Headers.Location!.OriginalString);
        var page = await agent.ReadAsync(january);
        Assert.Contains("mardi 15 décembre 2026\u00A0: à réserver", page, StringComparison.Ordinal);
        Assert.Contains("Appel de la mère</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-12-15\" checked", await agent.ReadAsync(Planning), StringComparison.Ordinal);

        using var saved = await agent.FillAsync(january, "Enregistrer", ("jour", ["2027-01-14", "2027-01-16"]), Reason);
        Assert.Equal("""{"reserve":["2026-12-15","2027-01-16"],"cancel":["2026-12-14"],"reason":"Appel de la m\u00E8re"}""", portal.Issuer.Agents.Posted.Last().Body);
        Assert.DoesNotContain("value=\"2026-12-15\" checked", await agent.ReadAsync(Planning), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EraseAll_AfterTurning_ForgetsEveryMonth()
    {
        var agent = portal.Visitor();
        await agent.SignInAsync("agent", "agent-who-erases");
        using var turned = await agent.FillAsync(Planning, "Enregistrer", ("jour", ["2026-12-15"]), ("aller", ["2027-01"]));

        using var erased = await agent.FillAsync(Planning, "Enregistrer", ("aller", ["effacer"]));

        Assert.Contains("value=\"2026-12-14\" checked", await agent.ReadAsync(Planning), StringComparison.Ordinal);
    }

    private static async Task<string> TextOf(HttpResponseMessage response) => WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
}
