using System.Text.RegularExpressions;
using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>"Réserver ou annuler la réservation d'un repas", as the town's manual shows it.</summary>
[Collection(SharedSystem.Name)]
public sealed class ReservationStoryTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<ReservationStoryTests>();
    private const string Ticked = "input[name=jour]:checked";
    private static readonly Regex January = new("^Janvier 2027", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
    private static readonly TimeSpan PastMidnight = TimeSpan.FromHours(16);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ChangeReservations_TwoWeeks_CreatesOneRequestWithANumber(bool scripts)
    {
        var visit = await Visit.SignInAsync(system, browser, Own.Household().Mother, scripts);
        await visit.ReadsAsync("Mon tableau de bord", "tableau-de-bord");
        await visit.FollowAsync("Modifier les réservations");
        await visit.ReadsAsync("Modifier les réservations", "reservations-choix");
        await visit.Page.Locator("section", new() { HasText = "Charlotte" })
            .GetByRole(AriaRole.Link, new() { Name = "Restauration scolaire" }).First.ClickAsync();
        await visit.ReadsAsync("Modifier les réservations", "reservations-introduction");
        await visit.PressAsync("Commencer");
        await visit.ReadsAsync("Les repas de Charlotte", "planning-semaine");

        await UntickFirstAsync(visit);
        await visit.PressAsync("Semaine suivante");
        await visit.ReadsAsync("Les repas de Charlotte", "planning-semaine-suivante");
        await UntickFirstAsync(visit);
        await visit.PressAsync("Mois");
        await visit.ReadsAsync("Les repas de Charlotte", "planning-mois");
        await Assertions.Expect(visit.Page.Locator("#bilan")).ToContainTextAsync("2 annulés");
        await visit.PressAsync("Continuer");
        await visit.ReadsAsync("Vérifier et envoyer", "reservations-recapitulatif");
        await Assertions.Expect(visit.Page.GetByText("2\u00A0jours à annuler")).ToBeVisibleAsync();
        await visit.PressAsync("Envoyer la demande");
        await visit.ReadsAsync("Annulation de repas pour Charlotte", "reservations-envoyee");

        var sent = await visit.Page.Locator("main [role=status]").InnerTextAsync();
        var number = Regex.Match(sent, @"RES-\d{4}-\d{6}", RegexOptions.NonBacktracking).Value;
        Assert.NotEmpty(number);
        using var mailbox = new Story.Mailbox(system.Options.Mailbox);
        await mailbox.WaitForAsync(number, "bien reçu votre demande");
        await mailbox.WaitForAsync(number, "a été acceptée");
    }

    [Fact]
    public async Task ApplyPattern_SkippedDays_ShowsThemAndKeepsTheDraft()
    {
        var visit = await Visit.SignInAsync(system, browser, Own.Household().Mother);
        await OpenPlanningAsync(visit, "Johan");
        await visit.PressAsync("Appliquer une périodicité");
        await visit.ReadsAsync("Appliquer une périodicité", "periodicite");
        await visit.PressAsync("Voir le résultat");
        await visit.ReadsAsync("Appliquer une périodicité", "periodicite-erreur");
        await Assertions.Expect(visit.Page.Locator("#erreurs")).ToContainTextAsync("Choisissez au moins un jour de la semaine.");

        await visit.Page.GetByLabel("Lundi").CheckAsync();
        await visit.Page.GetByLabel("Annuler ces jours").CheckAsync();
        await visit.PressAsync("Voir le résultat");
        await visit.ReadsAsync("Appliquer une périodicité", "periodicite-apercu");
        await Assertions.Expect(visit.Page.Locator("section[aria-label=Aperçu]")).ToContainTextAsync("sans changement");
        await visit.PressAsync("Ajouter à ma demande");
        await visit.ReadsAsync("Vérifier et envoyer", "periodicite-recapitulatif");
        await visit.FollowAsync("Abandonner la saisie");
        await visit.ReadsAsync("Abandonner la saisie\u00A0?", "abandonner-la-saisie");
        await visit.PressAsync("Oui, abandonner la saisie");
        await visit.ReadsAsync("Mon tableau de bord", "tableau-de-bord");

        await OpenPlanningAsync(visit, "Johan");
        await Assertions.Expect(visit.Page.Locator("#bilan")).ToContainTextAsync("0 jour ajouté, 0 annulé");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ChangeReservations_ConcurrentParents_ShowsTheDifferenceToTheSecond(bool scripts)
    {
        var mother = await Visit.SignInAsync(system, browser, Own.Household().Mother, scripts);
        var father = await Visit.SignInAsync(system, browser, Own.Household().Father, scripts);
        foreach (var parent in new[] { mother, father })
        {
            await OpenPlanningAsync(parent, "Coline");
            await parent.PressAsync("Mois");
            await parent.PressAsync("Mois suivant");
            await Assertions.Expect(parent.Page.Locator("h2", new() { HasTextRegex = January })).ToBeVisibleAsync();
            await UntickFirstAsync(parent);
        }

        await UntickFirstAsync(father);
        foreach (var parent in new[] { mother, father })
            await parent.PressAsync("Continuer");
        await mother.PressAsync("Envoyer la demande");
        await mother.ReadsAsync("Annulation de repas pour Coline", "reservations-envoyee");
        await father.PressAsync("Envoyer la demande");

        await father.ReadsAsync("Vérifier et envoyer", "reservations-changees");
        await Assertions.Expect(father.Page.Locator("main")).ToContainTextAsync("Ce planning a changé pendant que vous le remplissiez.");
        await Assertions.Expect(father.Page.Locator("main")).ToContainTextAsync("déjà annulé");
        await father.PressAsync("Envoyer la demande");
        await father.ReadsAsync("Annulation de repas pour Coline", "reservations-envoyee");
    }

    /// <summary>The limit of 10/12 is the end of this day: the pages are opened before it and sent after it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ChangeReservations_DeadlinePassedMeanwhile_SavesNothingAndNamesTheDay(bool scripts)
    {
        var visit = await Visit.SignInAsync(system, browser, Own.Household().Father, scripts);
        await UntickLastDayAsync(visit);
        if (scripts)
            await Assertions.Expect(visit.Page.Locator("#bilan")).ToContainTextAsync("1 annulé");
        await system.AheadAsync(PastMidnight, async () =>
        {
            await visit.PressAsync("Continuer");
            await visit.ReadsAsync("Les repas de Johan", "planning-delai-passe");
            await Assertions.Expect(visit.Page.Locator("[role=alert] li")).ToContainTextAsync("jeudi 10 décembre 2026");
        });

        await UntickLastDayAsync(visit);
        await visit.PressAsync("Continuer");
        await visit.ShowsAsync("Vérifier et envoyer");
        await system.AheadAsync(PastMidnight, async () =>
        {
            await visit.PressAsync("Envoyer la demande");
            await visit.ReadsAsync("Vérifier et envoyer", "reservations-delai-passe");
            await Assertions.Expect(visit.Page.Locator("[role=alert] li")).ToContainTextAsync("jeudi 10 décembre");
            await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("1\u00A0jour à annuler");
            await visit.PressAsync("Retirer ces jours de ma demande");
        });

        await OpenPlanningAsync(visit, "Johan");
        await visit.PressAsync("Mois");
        await Assertions.Expect(visit.Page.Locator("#bilan")).ToContainTextAsync("0 jour ajouté, 0 annulé");
        await Assertions.Expect(LastDay(visit)).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Tick_DeadlinePassedMeanwhile_NamesTheDayAtOnce()
    {
        var visit = await Visit.SignInAsync(system, browser, Own.Household().Father, scripts: true);
        await OpenPlanningAsync(visit, "Johan");
        await visit.PressAsync("Mois");
        await Assertions.Expect(LastDay(visit)).ToBeCheckedAsync();
        await system.AheadAsync(PastMidnight, async () =>
        {
            await LastDay(visit).PressAsync("Space");
            await Assertions.Expect(visit.Page.Locator("[role=alert] li")).ToContainTextAsync("jeudi 10 décembre 2026");
            await Assertions.Expect(LastDay(visit)).ToHaveCountAsync(0);
        });
    }

    private static async Task UntickLastDayAsync(Visit visit)
    {
        await OpenPlanningAsync(visit, "Johan");
        await visit.PressAsync("Mois");
        await Assertions.Expect(LastDay(visit)).ToBeCheckedAsync();
        await LastDay(visit).PressAsync("Space");
    }

    private static ILocator LastDay(Visit visit) => visit.Page.Locator("input[name=jour][value='2026-12-10']");

    private static async Task OpenPlanningAsync(Visit visit, string child)
    {
        await visit.GoAsync("/reservations");
        await visit.Page.Locator("section", new() { HasText = child })
            .GetByRole(AriaRole.Link, new() { Name = "Restauration scolaire" }).First.ClickAsync();
        await visit.PressAsync("Commencer");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync($"Les repas de {child}");
    }

    /// <summary>Takes the first reserved day of the shown period away, by the keyboard.</summary>
    private static async Task UntickFirstAsync(Visit visit)
    {
        var day = await visit.Page.Locator(Ticked).First.GetAttributeAsync("value");
        await visit.Page.Locator($"input[name=jour][value='{day}']").PressAsync("Space");
    }
}
