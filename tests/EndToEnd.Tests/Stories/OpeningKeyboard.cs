using EspaceFamille.Story;
using Microsoft.Playwright;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>The opening of an account without a mouse: each field and button is reached by Tab.</summary>
internal sealed class OpeningKeyboard(IPage page, Opening person)
{
    private readonly Keyboard _keyboard = new(page);

    public async Task FillAsync()
    {
        await page.GotoAsync("/");
        await _keyboard.ToLinkAsync("Créer mon espace");
        await EnterAsync("Créer mon espace");
        await _keyboard.ToButtonAsync("Commencer");
        await EnterAsync("Votre identité");
        await _keyboard.ChooseAsync("civilite", person.Title);
        await TypeAsync(("nom", person.LastName), ("prenoms", person.FirstNames));
        await EnterAsync("Votre adresse");
        await TypeAsync(("numero", "14"), ("voie", "boulevard Jacques Duclos"), ("codePostal", "40220"), ("ville", "Tarnos"));
        await EnterAsync("Vos moyens de contact");
        await TypeAsync(("courriel", person.Email));
        await EnterAsync("Vos identifiants");
        await TypeAsync(("identifiant", person.Login), ("motDePasse", Opening.Password), ("confirmation", Opening.Password));
        var question = await page.Locator("label[for=controleReponse]").InnerTextAsync();
        await TypeAsync(("controleReponse", SecurityQuestion.SumOf(question)));
        await _keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#identifiant-erreur")).ToContainTextAsync("entrez la clé");
        await TypeAsync(("cleIdentifiant", person.Key));
        await EnterAsync("Vos services");
        await ContinueAsync("Vérifier et envoyer");
        await _keyboard.ToButtonAsync("Créer mon espace");
        await EnterAsync("Votre demande est enregistrée");
    }

    /// <summary>The page of the mailed link is open.</summary>
    public async Task ActivateAsync()
    {
        await _keyboard.ToButtonAsync("Activer mon espace");
        await _keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main [role=status]")).ToContainTextAsync("Votre espace est activé");
        await _keyboard.ToLinkAsync("Se connecter");
        await EnterAsync("Se connecter");
        await TypeAsync(("identifiant", person.Login), ("motDePasse", Opening.Password));
        await EnterAsync("Mon tableau de bord");
    }

    private async Task TypeAsync(params (string Field, string Text)[] typed)
    {
        foreach (var (field, text) in typed)
        {
            await _keyboard.ToAsync(page.Locator($"#{field}"), field);
            await _keyboard.TypeAsync(text);
        }
    }

    private async Task ContinueAsync(string heading)
    {
        await _keyboard.ToButtonAsync("Continuer");
        await EnterAsync(heading);
    }

    private async Task EnterAsync(string heading)
    {
        await _keyboard.PressAsync("Enter");
        await _keyboard.ShowsAsync(heading);
    }
}
