using System.Text.RegularExpressions;
using EspaceFamille.Story;
using Microsoft.Playwright;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>Somebody who opens an account, from the public home to the mail and the first sign-in.</summary>
/// <param name="Title">"Madame" or "Monsieur".</param>
/// <param name="Key">As printed on a letter.</param>
internal sealed partial record Opening(string Title, string LastName, string FirstNames, string Login, string Key)
{
    public const string Password = "Galets-Marins-4417";

    public string Email => $"{Login.ToLowerInvariant()}@familles.example";

    /// <summary>Whether the user name is that of the letter, whose key is then entered beside it; else with the services.</summary>
    public bool HasNameOfTheLetter { get; init; } = true;

    /// <summary>What the names of its screens end with.</summary>
    public string Variant { get; init; } = "";

    public async Task FillAsync(Visit visit)
    {
        await visit.GoAsync("/");
        await visit.FollowAsync("Créer mon espace");
        await ReadsAsync(visit, "Créer mon espace", "creation");
        await visit.PressAsync("Commencer");
        await ReadsAsync(visit, "Votre identité", "creation-identite");
        await visit.Page.GetByLabel(Title).CheckAsync();
        await FillAsync(visit, ("nom", LastName), ("prenoms", FirstNames));
        await ReadsAsync(visit, "Votre adresse", "creation-adresse");
        await FillAsync(visit, ("numero", "14"), ("voie", "boulevard Jacques Duclos"), ("codePostal", "40220"), ("ville", "Tarnos"));
        await ReadsAsync(visit, "Vos moyens de contact", "creation-contact");
        await FillAsync(visit, ("courriel", Email));
        await ReadsAsync(visit, "Vos identifiants", "creation-identifiants");
        await visit.Page.FillAsync(
            "#controleReponse", SecurityQuestion.SumOf(await visit.Page.Locator("label[for=controleReponse]").InnerTextAsync()));
        await FillAsync(visit, ("identifiant", Login), ("motDePasse", Password), ("confirmation", Password));
        if (HasNameOfTheLetter)
        {
            await Assertions.Expect(visit.Page.Locator("#identifiant-erreur")).ToContainTextAsync("entrez la clé");
            await ReadsAsync(visit, "Vos identifiants", "creation-identifiants-cle");
            await FillAsync(visit, ("cleIdentifiant", Key));
        }

        await ReadsAsync(visit, "Vos services", "creation-services");
        await FillAsync(visit, HasNameOfTheLetter ? [] : [("cle", Key)]);
        await ReadsAsync(visit, "Vérifier et envoyer", "creation-recapitulatif");
        await visit.PressAsync("Créer mon espace");
        await ReadsAsync(visit, "Votre demande est enregistrée", "creation-envoyee");
    }

    public async Task ActivateAsync(Visit visit, RunningSystem system)
    {
        await visit.GoAsync(await LinkAsync(system));
        await ReadsAsync(visit, "Activer mon espace", "activation");
        await visit.PressAsync("Activer mon espace");
        await Assertions.Expect(visit.Page.Locator("main [role=status]")).ToContainTextAsync("Votre espace est activé");
        await ReadsAsync(visit, "Activer mon espace", "activation-faite");
        await visit.FollowAsync("Se connecter");
        await SignInAsync(visit);
    }

    /// <summary>The address in the activation mail.</summary>
    public async Task<string> LinkAsync(RunningSystem system)
    {
        using var mailbox = new Story.Mailbox(system.Options.Mailbox);
        return Link().Match((await mailbox.WaitForAsync(Login, "Pour l’activer")).Text).Value;
    }

    public async Task SignInAsync(Visit visit)
    {
        await visit.Page.FillAsync("[name=identifiant]", Login);
        await visit.Page.FillAsync("[name=motDePasse]", Password);
        await visit.PressAsync("Se connecter");
    }

    private Task ReadsAsync(Visit visit, string heading, string screen) => visit.ReadsAsync(heading, screen + Variant);

    private static async Task FillAsync(Visit visit, params (string Field, string Value)[] typed)
    {
        foreach (var (field, value) in typed)
            await visit.Page.FillAsync($"#{field}", value);
        await visit.Page.Locator("button.push").ClickAsync();
    }

    [GeneratedRegex(@"https?://\S+/compte/activation\?lien=\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
