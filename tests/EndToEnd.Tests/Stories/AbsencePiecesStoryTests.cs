using System.Text.RegularExpressions;
using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.EndToEnd.Tests.Scenarios;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>What a family joins to an absence: one file, or several that it sorts out before it sends.</summary>
[Collection(SharedSystem.Name)]
public sealed class AbsencePiecesStoryTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<AbsencePiecesStoryTests>();
    private const string Reason = "Pourquoi, et le justificatif";

    [Fact]
    public async Task UploadDocuments_FilesAddedAndRemoved_AreListedAndCounted()
    {
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        var family = await Visit.SignInAsync(system, browser, Own.Household().Mother);

        await BeginAsync(family, await parent.ReservedDayAsync(canChange: false));
        await AttachAsync(family, "libreoffice.pdf");
        await family.PressAsync("Continuer");
        await SendAsync(family, "libreoffice.pdf");

        await BeginAsync(family, await parent.ReservedDayAsync(canChange: false));
        await AttachAsync(family, "chromium.pdf", "camera-ffmpeg.jpg", "pandoc.docx", "libreoffice.odt");
        await family.ReadsAsync(Reason, "absence-quatre-fichiers");
        await family.PressAsync("Retirer le fichier camera-ffmpeg.jpg");
        await Assertions.Expect(family.Page.Locator(".file")).ToHaveCountAsync(3);
        await Assertions.Expect(family.Page.Locator("#commentaire")).ToHaveValueAsync("Grippe");
        await AttachAsync(family, "netpbm.png");
        await family.PressAsync("Continuer");
        await family.ReadsAsync("Vérifier et envoyer", "absence-recapitulatif-fichiers");
        await family.PressAsync("Retirer le fichier libreoffice.odt");
        await Assertions.Expect(family.Page.Locator("dd li", new() { HasText = "libreoffice.odt" })).ToHaveCountAsync(0);
        await SendAsync(family, "chromium.pdf", "netpbm.png", "pandoc.docx");
    }

    [Fact]
    public async Task DeclareAbsence_FromTheDashboardWithAPhoto_TakesAtMostEightTaps()
    {
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        var meal = await parent.ReservedDayAsync(canChange: false);
        var family = await Visit.SignInAsync(system, browser, Own.Household().Mother);
        var (page, taps) = (family.Page, 0);
        Assert.Equal(Browser.PhoneWidth, page.ViewportSize!.Width);

        await TapAsync(page.GetByRole(AriaRole.Button, new() { Name = "Signaler une absence", Exact = true }));
        await TapAsync(page.Locator($"input[name=enfants][value='{meal.ChildId}']"));
        await TapAsync(page.GetByLabel(meal.Day.Month == system.Today.Month ? "Ce mois-ci" : "Le mois prochain"));
        await TapAsync(page.GetByRole(AriaRole.Button, new() { Name = "Continuer", Exact = true }));
        await TapAsync(page.GetByLabel("Maladie de l’enfant"));
        taps++;
        await AttachAsync(family, "camera-ffmpeg.jpg");
        await TapAsync(page.GetByRole(AriaRole.Button, new() { Name = "Continuer", Exact = true }));
        await TapAsync(page.GetByRole(AriaRole.Button, new() { Name = "Envoyer la déclaration" }));

        await Assertions.Expect(page.Locator("main [role=status]")).ToContainTextAsync("a bien été envoyée");
        Assert.InRange(taps, 1, 8);

        Task TapAsync(ILocator control)
        {
            taps++;
            return control.ClickAsync();
        }
    }

    [Fact]
    public async Task DeclareAbsence_NowAndProofLater_CountsDownUntilTheProofIsAdded()
    {
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        var family = await Visit.SignInAsync(system, browser, Own.Household().Mother);
        await BeginAsync(family, await parent.ReservedDayAsync(canChange: false));
        await family.Page.GetByLabel("Dérogation").CheckAsync();
        await Assertions.Expect(family.Page.Locator("#plus-tard")).ToBeHiddenAsync();
        await family.Page.GetByLabel("Maladie de l’enfant").CheckAsync();
        await family.Page.Locator("#plus-tard").CheckAsync();
        await family.ReadsAsync(Reason, "absence-justificatif-plus-tard");
        await family.PressAsync("Continuer");
        await Assertions.Expect(family.Page.GetByText("À ajouter plus tard")).ToBeVisibleAsync();
        await family.PressAsync("Envoyer la déclaration");
        await Assertions.Expect(family.Page.Locator("main [role=status]")).ToContainTextAsync("a bien été envoyée");

        await family.GoAsync("/demandes");
        await Assertions.Expect(family.Page.GetByText("il reste 2\u00A0jours")).ToBeVisibleAsync();
        await family.ReadsAsync("Mes demandes", "demandes-justificatif-attendu");
        await family.Page.GetByRole(AriaRole.Link, new() { Name = "Ajouter le justificatif" }).ClickAsync();
        await family.ReadsAsync("Ajouter le justificatif", "demande-ajouter-justificatif");
        await AttachAsync(family, "libreoffice.pdf");
        await family.PressAsync("Envoyer à la mairie");
        await Assertions.Expect(family.Page.Locator(".file")).ToHaveCountAsync(1);
        await Assertions.Expect(family.Page.GetByText("Justificatif à ajouter")).ToHaveCountAsync(0);
    }

    private static async Task BeginAsync(Visit family, MealDay meal)
    {
        await family.GoAsync($"/absences?enfant={meal.ChildId}&inscription={meal.EnrolmentId}&jour={meal.Day:yyyy-MM-dd}");
        await family.PressAsync("Commencer");
        await family.ShowsAsync("Qui est absent, et quand\u00A0?");
        await family.PressAsync("Continuer");
        await family.ShowsAsync(Reason);
        await family.Page.GetByLabel("Maladie de l’enfant").CheckAsync();
        await family.Page.FillAsync("#commentaire", "Grippe");
    }

    private static async Task AttachAsync(Visit family, params string[] names)
    {
        await family.Page.SetInputFilesAsync(
            "#fichiers", names.Select(name => Path.Combine(Repository.Root, "tests/Documents.Tests/Genuine", name)));
        await Assertions.Expect(family.Page.Locator(".file", new() { HasText = names[^1] })).ToBeVisibleAsync();
    }

    /// <summary>Sends the recap that is shown: the number, the follow-up page and the mail know these files and no other.</summary>
    private async Task SendAsync(Visit family, params string[] names)
    {
        await family.PressAsync("Envoyer la déclaration");
        var sent = family.Page.Locator("main [role=status]");
        await Assertions.Expect(sent).ToContainTextAsync("a bien été envoyée");
        var number = Regex.Match(await sent.InnerTextAsync(), @"ABS-\d{4}-\d{6}", RegexOptions.NonBacktracking).Value;
        await Assertions.Expect(family.Page.Locator(".file")).ToHaveCountAsync(names.Length);
        foreach (var name in names)
            await Assertions.Expect(family.Page.Locator(".file", new() { HasText = name })).ToHaveCountAsync(1);
        using var mailbox = new Story.Mailbox(system.Options.Mailbox);
        await mailbox.WaitForAsync(
            number, $"reçue{(names.Length == 1 ? "" : "s")} ({names.Length}\u00A0{(names.Length == 1 ? "fichier" : "fichiers")})");
    }
}
