using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>
/// A grandmother opens an account, without scripts, with the key of the father's letter: the name does not fit, so an agent links the
/// account, and the letter's key still serves the father.
/// </summary>
[Collection(SharedSystem.Name)]
public sealed class LinkStoryTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<LinkStoryTests>();

    private static Household Household => Own.Household();

    [Fact]
    public async Task Opening_NameThatDoesNotFitWithoutScripts_IsLinkedOnceAnAgentAccepts()
    {
        var person = new Opening("Madame", $"{Household.Surname}-DUPIN", "Jacqueline", $"J{Household.Surname}-DUPIN", Household.FatherKey)
        {
            HasNameOfTheLetter = false,
            Variant = "-sans-script",
        };
        var visit = await Visit.OpenAsync(system, browser, scripts: false);
        await person.FillAsync(visit);
        await person.ActivateAsync(visit, system);
        await visit.ShowsAsync("Mon tableau de bord");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("pas encore rattaché");
        await visit.GoAsync("/rattachement");
        await visit.ReadsAsync("Demander mon rattachement à un foyer", "rattachement-a-l-etude");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("à l’étude");

        await AcceptAsync(person);

        await Eventually.True(
            async () =>
            {
                await visit.GoAsync("/rattachement");
                return await visit.Page.GetByText("Acceptée").CountAsync() > 0;
            },
            "the person reads the answer");
        await visit.Page.Context.ClearCookiesAsync();
        await visit.GoAsync("/connexion");
        await person.SignInAsync(visit);
        await visit.ShowsAsync("Mon tableau de bord");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("Charlotte");
    }

    private async Task AcceptAsync(Opening person)
    {
        var agent = await Visit.SignInAsync(system, browser, Own.StaffLogin());
        await agent.GoAsync("/agents/rattachements");
        await agent.ReadsAsync("Demandes de rattachement", "agent-rattachements");
        await agent.FollowAsync($"{person.Title} {person.FirstNames} {person.LastName}");
        await agent.ReadsAsync($"{person.Title} {person.FirstNames} {person.LastName}", "agent-rattachement");
        await agent.Page.FillAsync("#nom", Household.Surname);
        await agent.PressAsync("Chercher");
        await agent.Page.GetByLabel("Jacques").First.CheckAsync();
        await agent.PressAsync("Rattacher ce compte");
        await Assertions.Expect(agent.Page.Locator("main [role=status]")).ToContainTextAsync("La réponse est enregistrée");
    }
}
