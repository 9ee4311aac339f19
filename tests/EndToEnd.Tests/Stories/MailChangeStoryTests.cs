using System.Text.RegularExpressions;
using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>
/// A change of mail is confirmed from the new address and announced to the old one, whose reader takes it back: the old address is that of
/// the account again, and every session is closed.
/// </summary>
[Collection(SharedSystem.Name)]
public sealed partial class MailChangeStoryTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<MailChangeStoryTests>();

    [Fact]
    public async Task ChangeOfMail_ConfirmedThenRefusedByTheOldAddress_IsUndoneAndEndsSessions()
    {
        var (former, next) = (
            $"nathalie.{Own.Household().Surname.ToLowerInvariant()}@familles.example", $"{Own.Household().Mother}.neuve@familles.example");
        var visit = await Visit.SignInAsync(system, browser, Own.Household().Mother);
        await visit.GoAsync("/coordonnees");
        await visit.FollowAsync("Courriel");
        await visit.ReadsAsync("Changer de courriel", "courriel");
        await visit.Page.FillAsync("#courriel", next);
        await visit.PressAsync("Envoyer le lien de confirmation");
        await Assertions.Expect(visit.Page.Locator("main [role=status]")).ToContainTextAsync(next);
        await visit.ReadsAsync("Changer de courriel", "courriel-propose");

        using var mailbox = new Story.Mailbox(system.Options.Mailbox);
        var confirmation = await mailbox.WaitForAsync(Own.Household().Surname, "compte/courriel/confirmation");
        var announcement = await mailbox.WaitForAsync(Own.Household().Surname, "changement du courriel de votre Espace Famille");
        Assert.Equal((next, former), (confirmation.To, announcement.To));
        await visit.GoAsync(Link().Match(confirmation.Text).Value);
        await visit.ReadsAsync("Confirmer mon courriel", "courriel-confirmation");
        await visit.PressAsync("Confirmer cette adresse");
        await Assertions.Expect(visit.Page.Locator("main [role=status]")).ToContainTextAsync("Votre courriel est changé");
        await visit.ReadsAsync("Confirmer mon courriel", "courriel-confirme");
        await visit.GoAsync("/compte/identifiants");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync(next);

        var owner = await Visit.OpenAsync(system, browser);
        await owner.GoAsync(Link().Match(announcement.Text).Value);
        await owner.ReadsAsync("Ce n’est pas moi", "pas-moi");
        await owner.PressAsync("Ce n’est pas moi");
        await Assertions.Expect(owner.Page.Locator("main [role=status]")).ToContainTextAsync("ne se change plus par courriel");
        await owner.ReadsAsync("Ce n’est pas moi", "pas-moi-fait");

        await visit.GoAsync("/compte/identifiants");
        await visit.ShowsAsync("Se connecter");
        var again = await Visit.SignInAsync(system, browser, Own.Household().Mother);
        await again.GoAsync("/compte/identifiants");
        await Assertions.Expect(again.Page.Locator("main")).ToContainTextAsync(former);
    }

    [GeneratedRegex(
        @"https?://\S+/compte/(courriel/confirmation|pas-moi)\?lien=\S+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
