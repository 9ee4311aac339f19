using EspaceFamille.EndToEnd.Tests.Scenarios;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>Every field that an agent, or somebody who would like to be one, can fill in wrongly.</summary>
[Collection(SharedSystem.Name)]
public sealed class AgentBadInputTests(RunningSystem system)
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<AgentBadInputTests>();

    [Fact]
    public async Task SignIn_InvalidFields_ShowsOneRefusalAndKeepsTheUserName()
    {
        var nobody = FormVisitor.Of(system);
        foreach (var name in new[] { BadInput.Markup, BadInput.TooLong })
        {
            var page =
                await nobody.FillAsync("/compte/connexion", "Se connecter", ("identifiant", [name]), ("motDePasse", [BadInput.TooLong]));
            Assert.NotNull(page.QuerySelector("[role=alert]"));
            Assert.Equal(name, page.QuerySelector("#identifiant")!.GetAttribute("value"));
            Assert.Null(page.QuerySelector("#motDePasse")!.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task PostAgentForms_InvalidTexts_ShowsErrorsAtTheirFieldsAndKeepsTheForm()
    {
        var agent = await FormVisitor.SignInAsync(system, Own.StaffLogin(0));
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        var household = $"{(await parent.GetAsync("api/identity/me"))["household"]!["householdId"]}";
        var (late, open) = (await parent.ReservedDayAsync(canChange: false), await parent.ReservedDayAsync(canChange: true));
        var absence = $"{(await parent.DeclareAsync(late, await parent.UploadAsync()))["id"]}";

        var values = BadInput.Refused.Concat(BadInput.Taken);
        foreach (var value in values.Select(text => Uri.EscapeDataString(text.Length > 1000 ? text[..1000] : text)))
            foreach (var path in new[]
            {
                $"/agents/foyers?nom={value}", $"/agents/examens?suite={value}&fait={value}&foyer={value}",
                $"/agents/foyers/{value}/demandes",
                $"/agents/foyers/{household}/reservations/{open.EnrolmentId}?periode={value}",
                $"/agents/foyers/{household}/absences/{value}/jours",
                $"/agents/examens/{household}/{value}", $"/agents/examens/{value}/{absence}",
            })
                await agent.ReadAsync(path);

        var sheet = $"/agents/examens/{household}/{absence}";
        await Eventually.True(
            async () => (await agent.ReadAsync(sheet)).QuerySelector("#message") is not null, "the absence waits for its decision");
        foreach (var text in BadInput.Refused)
        {
            var review = await agent.FillAsync(sheet, "Refuser", ("motif", ["other"]), ("message", [text]), ("sansLecture", ["true"]));
            Assert.NotNull(review.QuerySelector("#message-erreur"));
            Assert.True(review.QuerySelector("input[name=motif][value=other]")!.HasAttribute("checked"));
        }

        await agent.SendAsync(sheet, "Refuser", ("motif", ["other"]), ("message", [BadInput.Markup]), ("sansLecture", ["true"]));
        await parent.EndsAsync(absence, "refused");
        var family = await FormVisitor.SignInAsync(system, Own.Household().Mother);
        Assert.Contains(BadInput.Markup, (await family.ReadAsync($"/demandes/{absence}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostAgentPlanning_InvalidReasons_ShowsErrorsAtTheFieldAndKeepsTheTicks()
    {
        var agent = await FormVisitor.SignInAsync(system, Own.StaffLogin(1));
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        var household = $"{(await parent.GetAsync("api/identity/me"))["household"]!["householdId"]}";
        var open = await parent.ReservedDayAsync(canChange: true);
        var planning = await agent.SendAsync(
            $"/agents/foyers/{household}/reservations/{open.EnrolmentId}?periode=mois:{open.Day:yyyy-MM}-01", "Commencer");
        var ticked = (await agent.ReadAsync(planning)).QuerySelectorAll("input[name=jour][checked]")
            .Select(day => day.GetAttribute("value")!);
        var others = ticked.Where(day => day != $"{open.Day:yyyy-MM-dd}").ToArray();

        var recap = await agent.SendAsync(planning, "Continuer", ("jour", others), ("aller", ["recapitulatif"]));
        foreach (var reason in BadInput.Refused)
        {
            var page = await agent.FillAsync(recap, "Envoyer la demande", ("motifAgent", [reason]));
            Assert.NotNull(page.QuerySelector("#motifAgent-erreur"));
        }

        var kept = (await agent.ReadAsync(planning)).QuerySelectorAll("input[name=jour][checked]").Select(day => day.GetAttribute("value"));
        Assert.Equal(others, kept);
        Assert.Equal("reserved", await parent.StateAsync(open));
        await agent.SendAsync(recap, "Envoyer la demande", ("motifAgent", [BadInput.Markup]));
        Assert.Equal("free", await parent.StateAsync(open));
    }
}
