using System.Text.RegularExpressions;
using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>
/// "Appliquer une périodicité" from before the Christmas holidays to after them, on 25/11/2026: days are locked up to 09/12.
/// </summary>
[Collection(SharedSystem.Name)]
public sealed class ChristmasStoryTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<ChristmasStoryTests>();

    /// <summary>
    /// The family has reserved every day on which meals are served; no other story changes these two weekdays of Johan's.
    /// </summary>
    [Theory]
    [InlineData(true, "Lundi", "lun.\u00A014", "lun.\u00A04, lun.\u00A011", 3, "lundi 7 décembre", "lundi 21 décembre",
        "lundi 28 décembre")]
    [InlineData(false, "Mardi", "mar.\u00A015", "mar.\u00A05, mar.\u00A012", 4, "mardi 8 décembre", "mardi 22 décembre",
        "mardi 29 décembre")]
    public async Task Johan_OneWeekdayAcrossTheHolidays_IsChangedAroundThem(
        bool scripts, string weekday, string december, string january, int skipped, string locked, string holiday, string lastHoliday)
    {
        var visit = await Visit.SignInAsync(system, browser, Own.Household().Mother, scripts);
        await OpenPatternAsync(visit);
        await FillAsync(visit, weekday, "2026-12-01", "2027-01-15");
        await visit.PressAsync("Voir le résultat");
        await visit.ReadsAsync("Appliquer une périodicité", "noel-apercu");

        var preview = visit.Page.Locator("section[aria-label=Aperçu]");
        await Assertions.Expect(preview).ToContainTextAsync("3\u00A0jours à annuler");
        await Assertions.Expect(preview).ToContainTextAsync($"Décembre 2026 : {december}");
        await Assertions.Expect(preview).ToContainTextAsync($"Janvier 2027 : {january}");
        await Assertions.Expect(preview).ToContainTextAsync($"{skipped}\u00A0jours sans changement");
        await Assertions.Expect(Skipped(preview, locked)).ToContainTextAsync("délai", new() { IgnoreCase = true });
        await Assertions.Expect(Skipped(preview, holiday)).ToContainTextAsync("Noël");
        await Assertions.Expect(Skipped(preview, lastHoliday)).ToContainTextAsync("Noël");

        await visit.PressAsync("Ajouter à ma demande");
        await visit.ReadsAsync("Vérifier et envoyer", "noel-recapitulatif");
        await Assertions.Expect(visit.Page.Locator(".months li"))
            .ToHaveTextAsync([$"Décembre 2026 : {december}", $"Janvier 2027 : {january}"]);
        await visit.PressAsync("Envoyer la demande");
        await Assertions.Expect(visit.Page.Locator("main [role=status]"))
            .ToContainTextAsync(new Regex(@"RES-\d{4}-\d{6}", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    private static async Task OpenPatternAsync(Visit visit)
    {
        await visit.GoAsync("/reservations");
        await visit.Page.Locator("section", new() { HasText = "Johan" })
            .GetByRole(AriaRole.Link, new() { Name = "Restauration scolaire" }).First.ClickAsync();
        await visit.PressAsync("Commencer");
        await visit.PressAsync("Appliquer une périodicité");
    }

    private static async Task FillAsync(Visit visit, string weekday, string from, string to)
    {
        await visit.Page.GetByLabel(weekday).CheckAsync();
        await visit.Page.FillAsync("#du", from);
        await visit.Page.FillAsync("#au", to);
        await visit.Page.GetByLabel("Annuler ces jours").CheckAsync();
    }

    private static ILocator Skipped(ILocator preview, string day) => preview.Locator("details li", new() { HasText = day });
}
