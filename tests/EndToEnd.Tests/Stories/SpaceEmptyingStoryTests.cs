using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.Language;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>
/// A parent who has lost the storage password and the recovery code schedules the emptying of the space, cancels it, and schedules it
/// again: 30 days later the space is erased, and the page offers to create another one.
/// </summary>
[Collection(SharedSystem.Name)]
public sealed class SpaceEmptyingStoryTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private const string Home = "/pieces-justificatives";
    private const int Days = 30;
    private static readonly Claim Own = TownPlans.WholeSystem.Of<SpaceEmptyingStoryTests>();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Space_BothSecretsLost_IsEmptiedAfterThirtyDaysUnlessCancelled(bool scripts)
    {
        var parent = await Visit.SignInAsync(system, browser, scripts ? Own.Household().Mother : Own.Household().Father, scripts);
        await parent.GoAsync(Home);
        await SpaceStoryTests.CreateAsync(parent);
        await SpaceStoryTests.AddAsync(parent);
        await parent.PressAsync("Fermer mon espace");
        await parent.FollowAsync("Mot de passe de stockage oublié");
        await parent.FollowAsync("vider votre espace");
        await parent.ReadsAsync("Vider mon espace", "espace-stockage-vider");
        await Assertions.Expect(parent.Page.GetByText("(1\u00A0document)")).ToBeVisibleAsync();
        await ScheduleAsync(parent);
        await parent.ReadsAsync("Vider mon espace", "espace-stockage-vidage-annonce");
        await parent.PressAsync("Garder mon espace");
        await Assertions.Expect(parent.Page.Locator("main .note[role=status]")).ToContainTextAsync("Votre espace ne sera pas vidé");
        await Assertions.Expect(parent.Page.GetByText("sera vidé le")).ToHaveCountAsync(0);

        await parent.GoAsync($"{Home}/vider");
        await ScheduleAsync(parent);
        await parent.FollowAsync("Retour");
        await parent.ReadsAsync("Pièces justificatives", "espace-stockage-bientot-vide");
        await Assertions.Expect(parent.Page.Locator("main .note.warn")).ToContainTextAsync($"sera vidé le {EmptiedOn}");
        await system.AheadAsync(TimeSpan.FromDays(Days), () => Eventually.True(
            async () =>
            {
                await parent.GoAsync(Home);
                return await parent.Page.GetByRole(AriaRole.Link, new() { Name = "Créer mon espace de stockage" }).CountAsync() > 0;
            },
            "the space is erased"));
        await Assertions.Expect(parent.Page.GetByText("sera vidé le")).ToHaveCountAsync(0);
    }

    private string EmptiedOn => FrenchDates.Full(system.Today.AddDays(Days));

    private async Task ScheduleAsync(Visit parent)
    {
        await parent.PressAsync("Oui, vider mon espace dans 30\u00A0jours");
        await Assertions.Expect(parent.Page.Locator("main [role=status]")).ToContainTextAsync($"sera vidé le {EmptiedOn}");
    }
}
