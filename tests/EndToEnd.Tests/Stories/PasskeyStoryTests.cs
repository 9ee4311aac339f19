using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>A parent adds a telephone to the account and signs in with it; the telephone is chromium's virtual authenticator.</summary>
[Collection(SharedSystem.Name)]
public sealed class PasskeyStoryTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private static readonly Claim Own = TownPlans.WholeSystem.Of<PasskeyStoryTests>();

    [Fact]
    public async Task SignIn_WithTheTelephoneThatWasAdded_NeedsNoPassword()
    {
        var visit = await Visit.SignInAsync(system, browser, Own.Household().Mother);
        await AddTelephoneAsync(visit.Page);
        await visit.FollowAsync("Mes identifiants");
        await visit.FollowAsync("Activer un code");
        await visit.ReadsAsync("Code de vérification", "code-verification");
        await visit.GoAsync("/compte/identifiants");
        await visit.FollowAsync("Ajouter ou retirer un téléphone ou une clé");
        await visit.ReadsAsync("Mes téléphones et mes clés", "cles");
        await visit.Page.FillAsync("#nom", "Mon téléphone");
        await visit.PressAsync("Ajouter ce téléphone ou cette clé");
        await Assertions.Expect(visit.Page.Locator("main [role=status].note")).ToContainTextAsync("C’est ajouté");
        await visit.ReadsAsync("Mes téléphones et mes clés", "cles-une");

        await visit.Page.Context.ClearCookiesAsync();
        await visit.GoAsync("/connexion");
        await visit.FollowAsync("Se connecter avec mon téléphone ou ma clé");
        await visit.ReadsAsync("Se connecter avec mon téléphone ou ma clé", "cle");
        await visit.PressAsync("Utiliser mon téléphone ou ma clé");
        await visit.ShowsAsync("Mon tableau de bord");
    }

    /// <summary>A built-in authenticator with a fingerprint reader that recognises its owner.</summary>
    private static async Task AddTelephoneAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
