using System.Text.RegularExpressions;
using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>From the town's letter to the dashboard: Jacques opens his space with the key of his letter.</summary>
[Collection(SharedSystem.Name)]
public sealed partial class OpeningStoryTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private const string Password = "Galets-Marins-4417";
    private static readonly Claim Own = TownPlans.WholeSystem.Of<OpeningStoryTests>();

    private static Household Household => Own.Household();

    [Fact]
    public async Task Opening_WithTheKeyOfTheLetter_EndsAtTheDashboardWithTheChildren()
    {
        var visit = await Visit.OpenAsync(system, browser);
        await visit.GoAsync("/");
        await visit.FollowAsync("Créer mon espace");
        await visit.ReadsAsync("Créer mon espace", "creation");
        await visit.PressAsync("Commencer");
        await visit.ReadsAsync("Votre identité", "creation-identite");
        await visit.Page.GetByLabel("Monsieur").CheckAsync();
        await FillAsync(visit, ("nom", Household.Surname), ("prenoms", "Jacques"));
        await visit.ReadsAsync("Votre adresse", "creation-adresse");
        await FillAsync(visit, ("numero", "14"), ("voie", "boulevard Jacques Duclos"), ("codePostal", "40220"), ("ville", "Tarnos"));
        await visit.ReadsAsync("Vos moyens de contact", "creation-contact");
        await FillAsync(visit, ("courriel", $"jacques.{Household.Surname.ToLowerInvariant()}@familles.example"));
        await visit.ReadsAsync("Vos identifiants", "creation-identifiants");
        await visit.Page.FillAsync(
            "#controleReponse", SecurityQuestion.SumOf(await visit.Page.Locator("label[for=controleReponse]").InnerTextAsync()));
        await FillAsync(visit, ("identifiant", Household.Father), ("motDePasse", Password), ("confirmation", Password));
        await Assertions.Expect(visit.Page.Locator("#identifiant-erreur")).ToContainTextAsync("entrez la clé");
        await FillAsync(visit, ("cleIdentifiant", Household.FatherKey));
        await visit.ReadsAsync("Vos services", "creation-services");
        await FillAsync(visit);
        await visit.ReadsAsync("Vérifier et envoyer", "creation-recapitulatif");
        await visit.PressAsync("Créer mon espace");
        await visit.ReadsAsync("Votre demande est enregistrée", "creation-envoyee");

        using var mailbox = new Story.Mailbox(system.Options.Mailbox);
        var mail = await mailbox.WaitForAsync(Household.Father, "Pour l’activer");
        await visit.GoAsync(Link().Match(mail.Text).Value);
        await visit.ReadsAsync("Activer mon espace", "activation");
        await visit.PressAsync("Activer mon espace");
        await Assertions.Expect(visit.Page.Locator("main [role=status]")).ToContainTextAsync("Votre espace est activé");
        await visit.FollowAsync("Se connecter");
        await visit.Page.FillAsync("[name=identifiant]", Household.Father);
        await visit.Page.FillAsync("[name=motDePasse]", Password);
        await visit.PressAsync("Se connecter");

        await visit.ReadsAsync("Mon tableau de bord", "tableau-de-bord-nouveau");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("Charlotte");

        var notice = await mailbox.WaitForAsync("Un compte de l’Espace Famille a été ouvert", Household.Surname);
        await visit.GoAsync(ReportLink().Match(notice.Text).Value);
        await visit.ReadsAsync("Ce n’est pas moi", "compte-ouvert");
        await visit.PressAsync("Ce n’est pas moi");
        await Assertions.Expect(visit.Page.Locator("main [role=status]")).ToContainTextAsync("ne voit plus votre foyer");
    }

    private static async Task FillAsync(Visit visit, params (string Field, string Value)[] typed)
    {
        foreach (var (field, value) in typed)
            await visit.Page.FillAsync($"#{field}", value);
        await visit.Page.Locator("button.push").ClickAsync();
    }

    [GeneratedRegex(@"https?://\S+/compte/activation\?lien=\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"https?://\S+/compte/compte-ouvert\?lien=\S+", RegexOptions.NonBacktracking)]
    private static partial Regex ReportLink();
}
