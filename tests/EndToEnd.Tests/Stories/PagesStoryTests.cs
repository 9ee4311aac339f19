using System.Text.RegularExpressions;
using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.EndToEnd.Tests.Scenarios;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>
/// What families send in fact, as they and the town see it: a telephone's photo, a PDF with an owner's password, a Word document.
/// </summary>
[Collection(SharedSystem.Name)]
public sealed class PagesStoryTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<PagesStoryTests>();
    private const string Photo = "IMG_20261124_081500.jpg";
    private static readonly string Cases = Path.Combine(Repository.Root, "tests/Documents.Tests/Cases/genuine");

    [Fact]
    public async Task SendPiece_PhotoPdfWordAndAnUnreadableFile_AreSeenAsTheTownSeesThem()
    {
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        var family = await Visit.SignInAsync(system, browser, Own.Household().Mother);
        await BeginAsync(family, await parent.ReservedDayAsync(canChange: false));
        await family.Page.SetInputFilesAsync("#photo", await DrawnPhoto.CertificateAsync(family.Page, Photo));
        await Assertions.Expect(family.Page.Locator(".file", new() { HasText = Photo })).ToBeVisibleAsync();
        foreach (var name in (string[])["pdf-owner-password--no-copy-128.pdf", "doc-theme-zip--word2007-theme.doc"])
        {
            await family.Page.SetInputFilesAsync("#fichiers", Path.Combine(Cases, name));
            await Assertions.Expect(family.Page.Locator(".file", new() { HasText = name })).ToBeVisibleAsync();
        }

        await family.Page.SetInputFilesAsync(
            "#fichiers", new FilePayload { Name = "floue.pdf", MimeType = "application/pdf", Buffer = Unreadable });
        await Assertions.Expect(family.Page.Locator(".thumbs")).ToHaveCountAsync(3);
        await AssertUprightAsync(family.Page.Locator(".thumbs img").First);
        await Assertions.Expect(family.Page.Locator(".file", new() { HasText = "floue.pdf" })).ToContainTextAsync("Reprenez la photo");
        await family.ReadsAsync("Pourquoi, et le justificatif", "absence-pages");
        await family.PressAsync("Continuer");
        await family.ReadsAsync("Vérifier et envoyer", "absence-recapitulatif-pages");
        await family.PressAsync("Envoyer la déclaration");
        await Assertions.Expect(family.Page.Locator("main [role=status]")).ToContainTextAsync("a bien été envoyée");
        var number = Regex.Match(
            await family.Page.Locator("main [role=status]").InnerTextAsync(), @"ABS-\d{4}-\d{6}", RegexOptions.NonBacktracking).Value;
        await Assertions.Expect(family.Page.Locator(".thumbs")).ToHaveCountAsync(3);
        await family.ReadsAsync(await family.Page.Locator("h1").InnerTextAsync(), "demande-pages");

        await DecideAsync(number);
    }

    [Fact]
    public async Task SendPiece_NoScripts_ShowsItsPagesByALinkAndIsDeletedOnceTheFormIsAbandoned()
    {
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        var family = await Visit.SignInAsync(system, browser, Own.Household().Mother, scripts: false);
        await BeginAsync(family, await parent.ReservedDayAsync(canChange: false));
        foreach (var name in (string[])["jpeg-trailer--samsung-seft.jpg", "jpeg-trailer--nul-3.jpg"])
        {
            await family.Page.SetInputFilesAsync("#photo", Path.Combine(Cases, name));
            await family.PressAsync("Ajouter ces fichiers");
            await Assertions.Expect(family.Page.Locator(".file", new() { HasText = name })).ToBeVisibleAsync();
        }

        await Eventually.True(
            async () =>
            {
                var refresh = family.Page.GetByRole(AriaRole.Button, new() { Name = "Actualiser" });
                if (await refresh.CountAsync() > 0)
                    await refresh.ClickAsync();
                return await family.Page.Locator(".thumbs").CountAsync() == 2;
            },
            "both files have pages");
        await Assertions.Expect(family.Page.Locator("#commentaire")).ToHaveValueAsync("Grippe");
        await family.ReadsAsync("Pourquoi, et le justificatif", "absence-pages-sans-script");

        var form = family.Page.Url;
        await family.GoAsync("/pieces");
        var piece = family.Page.Locator("section.card", new() { HasText = "jpeg-trailer--nul-3.jpg" });
        await Assertions.Expect(piece).ToContainTextAsync("Dans votre saisie en cours");
        await family.ReadsAsync("Justificatifs non envoyés", "justificatifs-non-envoyes");
        await family.GoAsync(form);
        await family.PressAsync("Abandonner la saisie");
        await family.PressAsync("Oui, abandonner la saisie");
        await family.GoAsync("/pieces");
        await piece.GetByRole(AriaRole.Button, new() { Name = "Supprimer" }).ClickAsync();
        await Assertions.Expect(family.Page.Locator("main [role=status]")).ToHaveTextAsync("Le justificatif est supprimé.");
        await Assertions.Expect(piece).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task SetPhoto_OfAChild_IsShownUprightAndRemoved()
    {
        using var parent = await Parent.SignInAsync(system, Own.Household().Mother);
        var family = await Visit.SignInAsync(system, browser, Own.Household().Mother);
        var photo = $"/enfants/{(await parent.ReservedDayAsync(canChange: false)).ChildId}/photo";
        await family.GoAsync(photo);
        await family.Page.SetInputFilesAsync("#photo", await DrawnPhoto.FaceAsync(family.Page, Photo));
        await family.PressAsync("Enregistrer la photo");
        await Assertions.Expect(family.Page.Locator("main [role=status]")).ToContainTextAsync("La photo est enregistrée.");
        await AssertUprightAsync(family.Page.Locator("img.portrait"));
        await Assertions.Expect(family.Page.GetByText("Ajoutée par ")).ToBeVisibleAsync();
        await family.ReadsAsync(await family.Page.Locator("h1").InnerTextAsync(), "photo-enfant");
        await family.GoAsync("/");
        await Assertions.Expect(family.Page.Locator("img.avatar")).ToHaveCountAsync(1);
        await family.ReadsAsync("Mon tableau de bord", "dashboard-photo");

        await family.GoAsync(photo);
        await family.PressAsync("Retirer la photo");
        await Assertions.Expect(family.Page.Locator("main [role=status]")).ToContainTextAsync("La photo est retirée et effacée.");
        await Assertions.Expect(family.Page.Locator("img.portrait")).ToHaveCountAsync(0);
        await Assertions.Expect(family.Page.GetByText("Retirée par ")).ToBeVisibleAsync();
    }

    /// <summary>The head and the end of a PDF, and no page in between: the upload takes it, and no viewer shows anything.</summary>
    private static byte[] Unreadable => [.. "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\n0000000000 65535 f \n"u8,
        .. "trailer\n<< /Size 2 /Root 1 0 R >>\nstartxref\n46\n%%EOF\n"u8];

    private static async Task AssertUprightAsync(ILocator picture)
    {
        await picture.ScrollIntoViewIfNeededAsync();
        var size = await picture.EvaluateAsync<string>(
            "image => image.decode().then(() => `${image.naturalWidth} x ${image.naturalHeight}`)");
        Assert.Equal("120 x 160", size);
    }

    private static async Task BeginAsync(Visit family, MealDay meal)
    {
        await family.GoAsync($"/absences?enfant={meal.ChildId}&inscription={meal.EnrolmentId}&jour={meal.Day:yyyy-MM-dd}");
        await family.PressAsync("Commencer");
        await family.PressAsync("Continuer");
        await family.Page.GetByLabel("Maladie de l’enfant").CheckAsync();
        await family.Page.FillAsync("#commentaire", "Grippe");
    }

    /// <summary>An agent reads the pages with the keyboard alone, and refuses because of the one that cannot be read.</summary>
    private async Task DecideAsync(string number)
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
        await AssertUprightAsync(agent.Page.Locator("[data-picture]:not([hidden]) img"));
        await agent.ReadsAsync(await agent.Page.Locator("h1").InnerTextAsync(), "agent-examen-pages");
        var keyboard = new Keyboard(agent.Page);
        await keyboard.ToButtonAsync("Accepter");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(agent.Page.Locator("#sansLecture-erreur")).ToContainTextAsync("Vous n’avez pas vu");
        await agent.ReadsAsync(await agent.Page.Locator("h1").InnerTextAsync(), "agent-examen-non-lu");
        await keyboard.ToButtonAsync("Page suivante");
        for (var page = 2; page <= 3; page++)
        {
            await keyboard.PressAsync("Enter");
            await Assertions.Expect(agent.Page.Locator("[data-place]")).ToContainTextAsync($"{page} sur");
            await agent.Page.Locator("[data-picture]:not([hidden]) img").EvaluateAsync("image => image.decode()");
        }

        await keyboard.ToAsync(agent.Page.Locator("summary", new() { HasText = "Refuser…" }), "Refuser…");
        await keyboard.PressAsync("Enter");
        await keyboard.ChooseAsync("motif", "La pièce n’est pas lisible");
        await keyboard.ToButtonAsync("Refuser");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(agent.Page.Locator("main [role=status]")).ToContainTextAsync("La décision est enregistrée");
    }
}
