using System.Text.RegularExpressions;
using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>Charlotte's meals and an absence of hers, from the sign-in to both numbers, without a mouse.</summary>
[Collection(SharedSystem.Name)]
public sealed class KeyboardStoryTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<KeyboardStoryTests>();

    /// <summary>The school's weeks after the holidays: no other story changes them.</summary>
    private const int WeeksAhead = 4;

    private static readonly Regex LockedDay = new("^Signaler une absence le", RegexOptions.None, TimeSpan.FromSeconds(1));

    [Fact]
    public async Task SendForms_KeyboardOnly_Succeeds()
    {
        var (page, complaints) = await browser.OpenAsync(system.Address);
        // Playwright registers interception of file choosers asynchronously, so the handler is attached long before the key press.
        page.FileChooser += (_, _) => { };
        var keyboard = new Keyboard(page);
        await SignInAsync(page, keyboard);
        await OpenPlanningAsync(page, keyboard);
        await ReserveAsync(page, keyboard);
        await Assertions.Expect(page.Locator("main [role=status]"))
            .ToContainTextAsync(new Regex(@"RES-\d{4}-\d{6}", RegexOptions.None, TimeSpan.FromSeconds(1)));

        await keyboard.ToLinkAsync("Mon accueil");
        await keyboard.PressAsync("Enter");
        await OpenPlanningAsync(page, keyboard);
        await ReportAsync(page, keyboard);
        await Assertions.Expect(page.Locator("main [role=status]"))
            .ToContainTextAsync(new Regex(@"ABS-\d{4}-\d{6}", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Empty(complaints);
    }

    private async Task SignInAsync(IPage page, Keyboard keyboard)
    {
        var mother = system.Account(Own.Household().Mother);
        await page.GotoAsync("/");
        await keyboard.ToAsync(page.GetByText("Aller au contenu"), "the first stop");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
        await keyboard.ToLinkAsync("Se connecter");
        await keyboard.PressAsync("Enter");
        await keyboard.ShowsAsync("Se connecter");
        await keyboard.ToFieldAsync("Identifiant");
        await keyboard.TypeAsync(mother.Login);
        await keyboard.ToFieldAsync("Mot de passe");
        await keyboard.TypeAsync(mother.Password);
        await keyboard.PressAsync("Enter");
    }

    private static async Task OpenPlanningAsync(IPage page, Keyboard keyboard)
    {
        await keyboard.ShowsAsync("Mon tableau de bord");
        await keyboard.ToLinkAsync("Modifier les réservations");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/reservations$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await keyboard.ToAsync(
            page.Locator("section", new() { HasText = "Charlotte" })
                .GetByRole(AriaRole.Link, new() { Name = "Restauration scolaire" }).First, "Charlotte");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/reservations/.", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await keyboard.ToButtonAsync("Commencer");
        await keyboard.PressAsync("Enter");
        await keyboard.ShowsAsync("Les repas de Charlotte");
    }

    private static async Task ReserveAsync(IPage page, Keyboard keyboard)
    {
        for (var week = 0; week < WeeksAhead; week++)
        {
            var title = await page.Locator(".turn h2").InnerTextAsync();
            await keyboard.ToButtonAsync("Semaine suivante");
            await keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator(".turn h2")).Not.ToHaveTextAsync(title);
        }

        await keyboard.ToAsync(page.Locator("input[name=jour]").First, "the first day");
        await keyboard.PressAsync("Space");
        await keyboard.ToAsync(page.Locator("input[name=jour]").Nth(1), "the second day");
        await keyboard.PressAsync("Space");
        await keyboard.ToButtonAsync("Continuer");
        await keyboard.PressAsync("Enter");
        await keyboard.ShowsAsync("Vérifier et envoyer");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("2\u00A0jours à annuler");
        await keyboard.ToButtonAsync("Envoyer la demande");
        await keyboard.PressAsync("Enter");
    }

    private async Task ReportAsync(IPage page, Keyboard keyboard)
    {
        await keyboard.ToAsync(page.GetByRole(AriaRole.Link, new() { NameRegex = LockedDay }).First, "a locked day");
        await keyboard.PressAsync("Enter");
        await keyboard.ShowsAsync("Signaler une absence");
        await keyboard.ToButtonAsync("Commencer");
        await keyboard.PressAsync("Enter");
        await keyboard.ShowsAsync("Qui est absent, et quand\u00A0?");
        await keyboard.ToButtonAsync("Continuer");
        await keyboard.PressAsync("Enter");
        await keyboard.ShowsAsync("Pourquoi, et le justificatif");
        await keyboard.ChooseAsync("motif", "Maladie d’un frère ou d’une sœur");
        await keyboard.ToFieldAsync("Choisir des fichiers");
        var chooser = await page.RunAndWaitForFileChooserAsync(() => keyboard.PressAsync("Enter"));
        await chooser.SetFilesAsync(system.Options.Demo("certificat-medical.pdf"));
        await Assertions.Expect(page.Locator(".file")).ToContainTextAsync("certificat-medical.pdf");
        await Assertions.Expect(page.Locator("#fichiers")).ToBeFocusedAsync();
        await keyboard.ToFieldAsync("Commentaire");
        await keyboard.TypeAsync("Toux");
        await keyboard.ToButtonAsync("Continuer");
        await keyboard.PressAsync("Enter");
        await keyboard.ShowsAsync("Vérifier et envoyer");
        await keyboard.ToButtonAsync("Envoyer la déclaration");
        await keyboard.PressAsync("Space");
    }
}
