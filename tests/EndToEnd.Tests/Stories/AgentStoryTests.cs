using System.Text.RegularExpressions;
using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>What the town does at its counter in a family's place, up to what the family reads of it.</summary>
[Collection(SharedSystem.Name)]
public sealed class AgentStoryTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<AgentStoryTests>();
    private const string Reason = "La mère a appelé le guichet ce matin.";

    [Fact]
    public async Task DeclareAbsence_ByAnAgent_ShowsTheReasonToTheFamily()
    {
        var agent = await Visit.SignInAsync(system, browser, Own.StaffLogin());
        await agent.GoAsync($"/agents/foyers?nom={Own.Surname.ToLowerInvariant()}");
        await agent.FollowAsync(Own.Surname);
        await agent.PressAsync("Signaler une absence de Charlotte");
        await agent.ReadsAsync("Qui est absent, et quand\u00A0?", "agent-absence");
        await agent.Page.GetByLabel("Du… au…").CheckAsync();
        await agent.Page.FillAsync("#du", "2026-12-01");
        await agent.Page.FillAsync("#au", "2026-12-01");
        await agent.PressAsync("Voir les jours concernés");
        await Assertions.Expect(agent.Page.Locator("#jours")).ToContainTextAsync("mardi 1er décembre 2026");
        await agent.ReadsAsync("Qui est absent, et quand\u00A0?", "agent-absence-jours");
        await agent.PressAsync("Continuer");
        await agent.ReadsAsync("Pourquoi", "agent-absence-motif");
        await agent.Page.GetByLabel("Maladie de l’enfant").CheckAsync();
        await agent.PressAsync("Continuer");
        await agent.ReadsAsync("Vérifier et envoyer", "agent-absence-recapitulatif");
        await agent.PressAsync("Envoyer la déclaration");
        await agent.ReadsAsync("Vérifier et envoyer", "agent-absence-erreurs");
        await Assertions.Expect(agent.Page.Locator("#motifAgent-erreur")).ToBeVisibleAsync();
        await agent.Page.FillAsync("#motifAgent", Reason);
        await agent.PressAsync("Envoyer la déclaration");
        await agent.ReadsAsync("Absence le mardi 1er décembre 2026", "agent-absence-envoyee");
        var number = Regex.Match(await agent.Page.Locator("main").InnerTextAsync(), @"ABS-\d{4}-\d{6}", RegexOptions.NonBacktracking).Value;
        Assert.NotEmpty(number);

        var family = await Visit.SignInAsync(system, browser, Own.Household().Mother);
        await family.GoAsync("/demandes");
        await family.FollowAsync(number);
        await family.ReadsAsync("Absence le mardi 1er décembre 2026", "demande-faite-par-la-ville");
        await Assertions.Expect(family.Page.Locator("main")).ToContainTextAsync(Reason);
        await Assertions.Expect(family.Page.Locator(".history"))
            .ToContainTextAsync("déclaration faite pour vous par un agent de la mairie");
        using var mailbox = new Story.Mailbox(system.Options.Mailbox);
        await mailbox.WaitForAsync(number, "Un agent de la mairie a déclaré");
    }
}
