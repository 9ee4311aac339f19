using System.Text.RegularExpressions;
using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>A family moves: the change of address with a document, as an agent accepts it.</summary>
[Collection(SharedSystem.Name)]
public sealed class AddressStoryTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<AddressStoryTests>();
    private static readonly string Proof =
        Path.Combine(Repository.Root, "tests/Documents.Tests/Cases/genuine/pdf-owner-password--no-copy-128.pdf");

    [Fact]
    public async Task ChangeOfAddress_WithADocument_IsTheHouseholdsOnceAnAgentAcceptsIt()
    {
        var family = await Visit.SignInAsync(system, browser, Own.Household().Mother);
        await family.ReadsAsync("Mon tableau de bord", "tableau-de-bord-coordonnees");
        await family.GoAsync("/profil");
        await family.ReadsAsync("Mon profil", "profil");
        await family.FollowAsync("Modifier mes informations");
        await family.ReadsAsync("Mes informations", "profil-informations");
        await family.Page.GetByLabel("Téléphone", new() { Exact = true }).CheckAsync();
        await family.PressAsync("Enregistrer");
        await Assertions.Expect(family.Page.Locator("main [role=status]")).ToContainTextAsync("enregistrées");
        await ChangeChildAsync(family);
        await family.GoAsync("/coordonnees/telephones");
        await family.Page.FillAsync("#mobile", "06 39 98 00 42");
        await family.ReadsAsync("Changer mes téléphones", "telephones");
        await family.PressAsync("Continuer");
        await family.ReadsAsync("Récapitulatif", "telephones-recapitulatif");
        await family.PressAsync("Enregistrer ces numéros");
        await family.ReadsAsync("Changement de téléphone", "demande-telephones");

        await family.GoAsync("/coordonnees");
        await Assertions.Expect(family.Page.Locator("main")).ToContainTextAsync("42");
        await family.ReadsAsync("Mes coordonnées", "coordonnees");
        await family.FollowAsync("Adresse postale");
        await family.Page.FillAsync("#voie", "16 rue du Bois");
        await family.Page.FillAsync("#codePostal", "40220");
        await family.Page.FillAsync("#ville", "Tarnos");
        await family.Page.SetInputFilesAsync("#fichiers", Proof);
        await family.ReadsAsync("Changer d’adresse", "adresse");
        await family.PressAsync("Continuer");
        await Assertions.Expect(family.Page.Locator("main")).ToContainTextAsync(Path.GetFileName(Proof));
        await family.ReadsAsync("Récapitulatif", "adresse-recapitulatif");
        await family.PressAsync("Envoyer à la mairie");
        await family.ReadsAsync("Changement d’adresse", "demande-adresse");
        var status = await family.Page.Locator("main [role=status]").InnerTextAsync();
        var request = family.Page.Url;

        await AcceptAsync(Regex.Match(status, @"ADR-\d{4}-\d{6}", RegexOptions.NonBacktracking).Value);

        await Eventually.True(
            async () =>
            {
                await family.GoAsync("/coordonnees");
                return await family.Page.GetByText("16 rue du Bois").CountAsync() > 0;
            },
            "the address of the household changes");
        await family.GoAsync("/demandes");
        await family.ReadsAsync("Mes demandes", "mes-demandes");
        await family.GoAsync(request);
        await Assertions.Expect(family.Page.Locator("main")).ToContainTextAsync("Acceptée");
        await family.ReadsAsync("Changement d’adresse", "demande-adresse-acceptee");
    }

    private static async Task ChangeChildAsync(Visit family)
    {
        await family.GoAsync("/");
        await family.FollowAsync("Charlotte");
        await family.FollowAsync("Voir et modifier");
        await family.ReadsAsync($"Mes informations\u00A0: Charlotte {Own.Household().Surname}", "enfant-informations");
        await family.FollowAsync("Téléphones");
        await family.Page.FillAsync("#mobile", "06 39 98 00 12");
        await family.ReadsAsync("Téléphones\u00A0: Charlotte", "enfant-telephones");
        await family.PressAsync("Continuer");
        await family.ReadsAsync("Récapitulatif", "enfant-telephones-recapitulatif");
        await family.PressAsync("Enregistrer ces numéros");
        await family.ReadsAsync("Changement de téléphone", "enfant-demande-telephones");
        await Assertions.Expect(family.Page.Locator("main")).ToContainTextAsync("Charlotte");
    }

    private async Task AcceptAsync(string number)
    {
        var agent = await Visit.SignInAsync(system, browser, Own.StaffLogin());
        await Eventually.True(
            async () =>
            {
                await agent.GoAsync("/agents/examens");
                return await agent.Page.GetByText(number).CountAsync() > 0;
            },
            $"{number} waits on the desk");
        await agent.FollowAsync(number);
        await agent.SeesPageAsync();
        await Assertions.Expect(agent.Page.Locator("main")).ToContainTextAsync("16 rue du Bois");
        await agent.ReadsAsync(await agent.Page.Locator("h1").InnerTextAsync(), "agent-examen-adresse");
        await agent.PressAsync("Accepter");
        await Assertions.Expect(agent.Page.Locator("main [role=status]")).ToContainTextAsync("La décision est enregistrée");
    }
}
