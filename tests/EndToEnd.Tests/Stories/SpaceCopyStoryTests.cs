using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.EndToEnd.Tests.Scenarios;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>
/// A parent keeps the certificate of an absence in a storage space that it creates for that, sends the absence, and attaches the kept
/// document to a second one, once the space was closed.
/// </summary>
[Collection(SharedSystem.Name)]
public sealed class SpaceCopyStoryTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private const string Reason = "Pourquoi, et le justificatif", File = "libreoffice.pdf";
    private static readonly Claim Own = TownPlans.WholeSystem.Of<SpaceCopyStoryTests>();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Piece_DuplicatedThenAttachedFromTheSpace_IsSentWithBothAbsences(bool scripts)
    {
        var login = Own.Household(scripts ? 0 : 1).Mother;
        using var parent = await Parent.SignInAsync(system, login);
        var family = await Visit.SignInAsync(system, browser, login, scripts);

        await BeginAsync(family, await parent.ReservedDayAsync(canChange: false));
        await family.Page.SetInputFilesAsync("#fichiers", Path.Combine(Repository.Root, "tests/Documents.Tests/Genuine", File));
        if (!scripts)
            await family.PressAsync("Ajouter ces fichiers");
        await Assertions.Expect(family.Page.Locator(".file", new() { HasText = File })).ToBeVisibleAsync();
        await family.PressAsync($"Dupliquer cette pièce dans mon espace de stockage : {File}");
        await SpaceStoryTests.CreateAsync(family);
        await family.ReadsAsync("Dupliquer une pièce dans mon espace", "espace-stockage-dupliquer");
        await family.Page.FillAsync("#intitule", "Certificat du médecin");
        await family.PressAsync("Dupliquer dans mon espace");
        await ReturnsAsync(family, "La pièce est aussi dans votre espace de stockage.");
        await SendAsync(family);

        await family.GoAsync("/pieces-justificatives");
        await family.PressAsync("Fermer mon espace");
        await BeginAsync(family, await parent.ReservedDayAsync(canChange: false));
        await family.PressAsync("Ajouter depuis mon espace de stockage");
        await family.Page.FillAsync("#motDePasse", SpaceStoryTests.FirstPassword);
        await family.PressAsync("Ouvrir mon espace");
        await family.ReadsAsync("Ajouter depuis mon espace de stockage", "espace-stockage-joindre");
        await Assertions.Expect(family.Page.GetByText("La mairie verra une copie")).ToBeVisibleAsync();
        await family.Page.GetByLabel("Certificat du médecin").CheckAsync();
        await family.PressAsync("Joindre une copie");
        await ReturnsAsync(family, "La copie de votre document est jointe à votre saisie.");
        await SendAsync(family);
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

    /// <summary>The form is as it was left, with its file.</summary>
    private static async Task ReturnsAsync(Visit family, string notice)
    {
        await family.ReadsAsync(Reason, "absence-retour-de-l-espace");
        await Assertions.Expect(family.Page.Locator("#pieces [role=status]")).ToHaveTextAsync(notice);
        await Assertions.Expect(family.Page.Locator("#commentaire")).ToHaveValueAsync("Grippe");
        await Assertions.Expect(family.Page.GetByLabel("Maladie de l’enfant")).ToBeCheckedAsync();
        await Assertions.Expect(family.Page.Locator(".file", new() { HasText = File })).ToHaveCountAsync(1);
    }

    private static async Task SendAsync(Visit family)
    {
        await family.PressAsync("Continuer");
        await family.PressAsync("Envoyer la déclaration");
        await Assertions.Expect(family.Page.Locator("main [role=status]")).ToContainTextAsync("a bien été envoyée");
        await Assertions.Expect(family.Page.Locator(".file", new() { HasText = File })).ToHaveCountAsync(1);
    }
}
