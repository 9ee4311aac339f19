using System.Text.RegularExpressions;
using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>
/// From the town's letters to the dashboard: Jacques opens his space with the key of his letter, Nathalie hers with the key of her own,
/// without a mouse.
/// </summary>
[Collection(SharedSystem.Name)]
public sealed partial class OpeningStoryTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<OpeningStoryTests>();

    private static Household Household => Own.Household();

    [Fact]
    public async Task Opening_WithTheKeyOfTheLetter_EndsAtTheDashboardWithTheChildren()
    {
        var jacques = new Opening("Monsieur", Household.Surname, "Jacques", Household.Father, Household.FatherKey);
        var visit = await Visit.OpenAsync(system, browser);

        await jacques.FillAsync(visit);
        await jacques.ActivateAsync(visit, system);

        await visit.ReadsAsync("Mon tableau de bord", "tableau-de-bord-nouveau");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("Charlotte");

        using var mailbox = new Story.Mailbox(system.Options.Mailbox);
        var notice = await mailbox.WaitForAsync("Un compte de l’Espace Famille a été ouvert", $"Jacques {Household.Surname}");
        await visit.GoAsync(ReportLink().Match(notice.Text).Value);
        await visit.ReadsAsync("Ce n’est pas moi", "compte-ouvert");
        await visit.PressAsync("Ce n’est pas moi");
        await Assertions.Expect(visit.Page.Locator("main [role=status]")).ToContainTextAsync("ne voit plus votre foyer");
    }

    [Fact]
    public async Task Opening_SecondAdultByKeyboardOnly_SharesTheHouseholdAndNotTheAccount()
    {
        var nathalie = new Opening("Madame", Household.Surname, "Nathalie", Household.Mother, Household.MotherKey);
        var (page, complaints) = await browser.OpenAsync(system.Address);
        var keyboard = new OpeningKeyboard(page, nathalie);

        await keyboard.FillAsync();
        await page.GotoAsync(await nathalie.LinkAsync(system));
        await keyboard.ActivateAsync();

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Charlotte");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Jacques");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(Household.Father);
        Assert.Empty(complaints);
    }

    [GeneratedRegex(@"https?://\S+/compte/compte-ouvert\?lien=\S+", RegexOptions.NonBacktracking)]
    private static partial Regex ReportLink();
}
