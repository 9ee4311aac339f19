using System.Text.RegularExpressions;
using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.Story;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>A parent in two browsers closes the other session, and chooses a new password by mail.</summary>
[Collection(SharedSystem.Name)]
public sealed partial class RecoveryStoryTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private const string Password = "Sentier-Pluie-5937";
    private static readonly Claim Own = TownPlans.WholeSystem.Of<RecoveryStoryTests>();

    private static string Login => Own.Household().Mother;

    [Fact]
    public async Task Recovery_SessionsAndForgottenPassword_EndsOtherBrowsersAndSignsInAnew()
    {
        var mine = await Visit.SignInAsync(system, browser, Login);
        var other = await Visit.SignInAsync(system, browser, Login);
        await mine.FollowAsync("Mes identifiants");
        await mine.ReadsAsync("Mes identifiants", "identifiants");
        await mine.PressAsync("Fermer toutes les autres sessions");
        await Assertions.Expect(mine.Page.Locator("main [role=status]")).ToContainTextAsync("Vos autres sessions sont fermées");
        await AssertSignedOutAsync(other);
        await other.GoAsync("/compte/identifiants");
        await other.ReadsAsync("Se connecter", "connexion");

        await other.FollowAsync("J’ai oublié mon mot de passe");
        await other.ReadsAsync("Mot de passe oublié", "mot-de-passe-oublie");
        await other.Page.FillAsync("#identifiant", Login);
        var question = await other.Page.Locator("label[for=controleReponse]").InnerTextAsync();
        await other.Page.FillAsync("#controleReponse", SecurityQuestion.SumOf(question));
        await other.PressAsync("Recevoir le courriel");
        await Assertions.Expect(other.Page.Locator("main [role=status]")).ToContainTextAsync("un courriel a été envoyé");

        using var mailbox = new Story.Mailbox(system.Options.Mailbox);
        var mail = await mailbox.WaitForAsync("nouveau mot de passe", "compte/nouveau-mot-de-passe");
        await other.GoAsync(Link().Match(mail.Text).Value);
        await other.ReadsAsync("Nouveau mot de passe", "nouveau-mot-de-passe");
        await other.Page.FillAsync("#motDePasse", Password);
        await other.Page.FillAsync("#confirmation", Password);
        await other.PressAsync("Enregistrer le mot de passe");
        await Assertions.Expect(other.Page.Locator("main [role=status]")).ToContainTextAsync("Votre mot de passe est changé");

        await AssertSignedOutAsync(mine);
        await mine.GoAsync("/compte/identifiants");
        await mine.ShowsAsync("Se connecter");
        await mine.Page.FillAsync("[name=identifiant]", Login);
        await mine.Page.FillAsync("[name=motDePasse]", Password);
        await mine.PressAsync("Se connecter");
        await mine.ShowsAsync("Mes identifiants");
        await other.Page.Context.ClearCookiesAsync();
        await other.GoAsync("/connexion");
        await other.Page.FillAsync("[name=identifiant]", Login);
        await other.Page.FillAsync("[name=motDePasse]", Password);
        await other.PressAsync("Se connecter");
        await other.ShowsAsync("Mon tableau de bord");
        await mine.GoAsync("/connexion");
        await mine.PressAsync("Se déconnecter de tous mes appareils");
        await other.GoAsync("/demandes");
        await other.ShowsAsync("Se connecter");
        await mailbox.WaitForAsync("mot de passe de votre Espace Famille a été modifié", "Vos autres sessions sont fermées");
    }

    /// <summary>At the portal, long before the access token of its session ends.</summary>
    private static Task AssertSignedOutAsync(Visit visit) => Eventually.True(
        async () =>
        {
            await visit.GoAsync("/demandes");
            return await visit.Page.Locator("h1").InnerTextAsync() == "Se connecter";
        },
        "the portal's session has ended", TimeSpan.FromSeconds(30));

    [GeneratedRegex(@"https?://\S+/compte/nouveau-mot-de-passe\?lien=\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
