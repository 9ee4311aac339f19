using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>A storage space without a mouse: created, its code confirmed, a document added, closed, and opened again.</summary>
[Collection(SharedSystem.Name)]
public sealed class SpaceKeyboardStoryTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<SpaceKeyboardStoryTests>();

    [Fact]
    public async Task Space_KeyboardOnly_IsCreatedFilledClosedAndOpened()
    {
        var visit = await Visit.SignInAsync(system, browser, Own.Household().Mother);
        // Playwright registers interception of file choosers asynchronously, so the handler is attached long before the key press.
        visit.Page.FileChooser += (_, _) => { };
        var (page, keyboard) = (visit.Page, new Keyboard(visit.Page));
        await FollowAsync(keyboard, "Pièces justificatives", "Pièces justificatives");
        await FollowAsync(keyboard, "Créer mon espace de stockage", "Créer mon espace de stockage");
        await CreateAsync(page, keyboard);
        await ConfirmAsync(page, keyboard);
        await FollowAsync(keyboard, "Ajouter un document", "Ajouter un document");
        await AddAsync(page, keyboard);

        await PressAsync(keyboard, "Fermer mon espace");
        await StatesAsync(page, "Votre espace est fermé");
        await TypeAsync(page, keyboard, "motDePasse", SpaceStoryTests.FirstPassword);
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText(SpaceStoryTests.Title)).ToBeVisibleAsync();
        await FollowAsync(keyboard, SpaceStoryTests.Title, SpaceStoryTests.Title);
        await visit.ReadsAsync(SpaceStoryTests.Title, "espace-stockage-clavier");
    }

    private static async Task CreateAsync(IPage page, Keyboard keyboard)
    {
        await TypeAsync(page, keyboard, "motDePasse", SpaceStoryTests.FirstPassword);
        await TypeAsync(page, keyboard, "confirmation", SpaceStoryTests.FirstPassword);
        await keyboard.ToAsync(page.Locator("#compris"), "the box");
        await keyboard.PressAsync("Space");
        await PressAsync(keyboard, "Créer mon espace");
        await keyboard.ShowsAsync("Code de secours");
    }

    private static async Task ConfirmAsync(IPage page, Keyboard keyboard)
    {
        var groups = await page.Locator(".sheet .code code").AllInnerTextsAsync();
        foreach (var field in (string[])["groupe1", "groupe2"])
        {
            var label = await page.Locator($"label[for={field}]").InnerTextAsync();
            await TypeAsync(page, keyboard, field, groups[label.Trim()[^1] - '1']);
        }

        await PressAsync(keyboard, "Confirmer mon code");
        await StatesAsync(page, "Votre code de secours est confirmé");
    }

    private static async Task AddAsync(IPage page, Keyboard keyboard)
    {
        await keyboard.ToAsync(page.Locator("#fichier"), "the file");
        var chooser = await page.RunAndWaitForFileChooserAsync(() => keyboard.PressAsync("Enter"));
        await chooser.SetFilesAsync(SpaceStoryTests.Photo);
        await TypeAsync(page, keyboard, "nature", "Livret");
        await Assertions.Expect(page.Locator("#nature")).ToHaveValueAsync("family-record");
        await TypeAsync(page, keyboard, "intitule", SpaceStoryTests.Title);
        await PressAsync(keyboard, "Ajouter à mon espace");
        await StatesAsync(page, "Le document est ajouté");
    }

    private static Task StatesAsync(IPage page, string text) =>
        Assertions.Expect(page.Locator("main .note[role=status]")).ToContainTextAsync(text);

    private static async Task TypeAsync(IPage page, Keyboard keyboard, string field, string text)
    {
        await keyboard.ToAsync(page.Locator($"#{field}"), field);
        await keyboard.TypeAsync(text);
    }

    private static async Task PressAsync(Keyboard keyboard, string button)
    {
        await keyboard.ToButtonAsync(button);
        await keyboard.PressAsync("Enter");
    }

    private static async Task FollowAsync(Keyboard keyboard, string link, string heading)
    {
        await keyboard.ToLinkAsync(link);
        await keyboard.PressAsync("Enter");
        await keyboard.ShowsAsync(heading);
    }
}
