using System.Text.RegularExpressions;
using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.Story;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>An administrator invites an agent, who opens the account from the mail; later the administrator disables it.</summary>
[Collection(SharedSystem.Name)]
public sealed partial class StaffStoryTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    private const string Password = "Sentier-Pluie-5937-Ormeau";
    private static readonly Claim Own = TownPlans.WholeSystem.Of<StaffStoryTests>();

    private static string Login => $"M{Own.Surname}";

    [Fact]
    public async Task Invitation_OfAnAgent_OpensTheAccountUntilItIsDisabled()
    {
        var administrator = await Visit.SignInAsync(system, browser, Own.StaffLogin());
        await InviteAsync(administrator);
        var agent = await Visit.OpenAsync(system, browser);
        var key = await AcceptAsync(agent);

        await agent.FollowAsync("Se connecter");
        await agent.Page.FillAsync("[name=identifiant]", Login);
        await agent.Page.FillAsync("[name=motDePasse]", Password);
        await agent.PressAsync("Se connecter");
        await agent.Page.FillAsync("[name=code]", await AuthenticatorCodes.NextAsync(key));
        await agent.Page.Locator("main button").First.ClickAsync();
        await agent.ShowsAsync("Mon accueil");
        await agent.GoAsync("/compte/identifiants");
        await agent.ShowsAsync("Mes identifiants");

        await administrator.Page.ReloadAsync();
        await administrator.Page.GetByText("Suspendre ce compte", new() { Exact = true }).ClickAsync();
        await administrator.PressAsync("Oui, suspendre ce compte");
        await Assertions.Expect(administrator.Page.Locator("main")).ToContainTextAsync("Compte suspendu");
        await administrator.ReadsAsync($"Miren {Own.Surname}", "compte-agent-suspendu");

        await agent.GoAsync("/compte/identifiants");
        await agent.ShowsAsync("Se connecter");
        await agent.Page.FillAsync("[name=identifiant]", Login);
        await agent.Page.FillAsync("[name=motDePasse]", Password);
        await agent.PressAsync("Se connecter");
        await Assertions.Expect(agent.Page.Locator("main [role=alert]").First).ToContainTextAsync("est incorrect");
    }

    private static async Task InviteAsync(Visit administrator)
    {
        await administrator.GoAsync("/agents/comptes");
        await administrator.FollowAsync("Inviter un agent");
        await administrator.ReadsAsync("Inviter un agent", "inviter-agent");
        await administrator.Page.GetByText("Madame", new() { Exact = true }).ClickAsync();
        await administrator.Page.FillAsync("#prenom", "Miren");
        await administrator.Page.FillAsync("#nom", Own.Surname);
        await administrator.Page.FillAsync("#courriel", $"miren.{Own.Surname.ToLowerInvariant()}@mairie.example");
        await administrator.Page.CheckAsync("input[name=role][value=agent]");
        await administrator.Page.CheckAsync("#droits");
        await administrator.PressAsync("Envoyer l’invitation");
        await Assertions.Expect(administrator.Page.Locator("main [role=status]")).ToContainTextAsync("L’invitation est envoyée");
        await administrator.ReadsAsync($"Miren {Own.Surname}", "compte-agent-invite");
    }

    /// <summary>Returns the key of the authenticator.</summary>
    private async Task<string> AcceptAsync(Visit agent)
    {
        using var mailbox = new Mailbox(system.Options.Mailbox);
        var mail = await mailbox.WaitForAsync(Login, "compte/invitation");
        await agent.GoAsync(Link().Match(mail.Text).Value);
        await agent.ReadsAsync("Ouvrir mon accès à l’Espace Famille", "invitation-mot-de-passe");
        await agent.Page.FillAsync("#motDePasse", Password);
        await agent.Page.FillAsync("#confirmation", Password);
        await agent.PressAsync("Continuer");
        await Assertions.Expect(agent.Page.Locator("main")).ToContainTextAsync("Votre second facteur");
        await agent.ReadsAsync("Ouvrir mon accès à l’Espace Famille", "invitation-second-facteur");
        var key = (await agent.Page.Locator("code.words").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await agent.Page.FillAsync("#code", await AuthenticatorCodes.NextAsync(key));
        await agent.PressAsync("Ouvrir mon accès");
        await Assertions.Expect(agent.Page.Locator("main [role=status]")).ToContainTextAsync("Votre accès est ouvert");
        await agent.ReadsAsync("Ouvrir mon accès à l’Espace Famille", "invitation-codes");
        return key;
    }

    [GeneratedRegex(@"https?://\S+/compte/invitation\?lien=\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
