using EspaceFamille.EndToEnd.Tests.Portal;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Towns;
using Microsoft.Playwright;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>
/// A parent creates a storage space on a telephone, confirms its code, adds a document, reads it and replaces its file, closes the space,
/// opens it again, changes its password, and recovers it by the code after the password is lost.
/// </summary>
[Collection(SharedSystem.Name)]
public sealed class SpaceStoryTests(RunningSystem system, Browser browser) : IClassFixture<Browser>
{
    internal const string Title = "Livret de la famille";
    internal const string FirstPassword = "cinq ours bruns dansent la valse";
    private const string SecondPassword = "quatre lunes blanches mangent du sel";
    private const string NextPassword = "trois lunes rousses boivent du lait";
    internal static readonly string Photo = Genuine("jpeg-trailer--samsung-seft.jpg");
    private static readonly string OtherPhoto = Genuine("jpeg-segments--ff-padding.jpg");

    private static readonly Claim Own = TownPlans.WholeSystem.Of<SpaceStoryTests>();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Space_CreatedUsedAndRecovered_IsReadByItsOwner(bool scripts)
    {
        var login = scripts ? Own.Household().Mother : Own.Household().Father;
        var parent = await Visit.SignInAsync(system, browser, login, scripts);
        await parent.FollowAsync("Pièces justificatives");
        await parent.ReadsAsync("Pièces justificatives", "espace-stockage-aucun");
        var code = await CreateAsync(parent);
        await StatesAsync(parent, "Votre code de secours est confirmé");

        await AddAsync(parent);
        await parent.ReadsAsync("Pièces justificatives", "espace-stockage-documents");
        await parent.FollowAsync(Title);
        await SeesPictureAsync(parent);
        await parent.ReadsAsync(Title, "espace-stockage-document");
        await ReplaceAsync(parent);
        await parent.PressAsync("Fermer mon espace");
        await parent.ReadsAsync("Pièces justificatives", "espace-stockage-ferme");

        await OpenAsync(parent, FirstPassword);
        await Assertions.Expect(parent.Page.GetByText(Title)).ToBeVisibleAsync();
        await ChangePasswordAsync(parent);
        await parent.PressAsync("Fermer mon espace");
        await OpenAsync(parent, FirstPassword);
        await Assertions.Expect(parent.Page.Locator("#motDePasse-erreur")).ToBeVisibleAsync();
        await Assertions.Expect(parent.Page.Locator("#motDePasse")).ToHaveValueAsync("");

        await parent.FollowAsync("Mot de passe de stockage oublié");
        await parent.ReadsAsync("Mot de passe de stockage oublié", "espace-stockage-recuperation");
        await parent.Page.FillAsync("#code", code.Replace('0', 'o').ToLowerInvariant());
        await parent.Page.FillAsync("#nouveau", NextPassword);
        await parent.Page.FillAsync("#confirmation", NextPassword);
        await parent.PressAsync("Ouvrir mon espace");
        await StatesAsync(parent, "Votre code de secours reste valable");
        await parent.FollowAsync(Title);
        await SeesPictureAsync(parent);
        await parent.GoAsync("/pieces-justificatives/journal");
        await Assertions.Expect(parent.Page.GetByText("Espace ouvert avec le code de secours")).ToBeVisibleAsync();
        await parent.ReadsAsync("Journal de mon espace", "espace-stockage-journal");
    }

    /// <returns>The recovery code.</returns>
    internal static async Task<string> CreateAsync(Visit parent)
    {
        await parent.FollowAsync("Créer mon espace de stockage");
        await parent.ReadsAsync("Créer mon espace de stockage", "espace-stockage-creation");
        await parent.Page.FillAsync("#motDePasse", FirstPassword);
        await parent.Page.FillAsync("#confirmation", FirstPassword);
        await parent.Page.CheckAsync("#compris");
        await parent.PressAsync("Créer mon espace");
        await parent.ReadsAsync("Code de secours", "espace-stockage-code");
        var groups = await parent.Page.Locator(".sheet .code code").AllInnerTextsAsync();
        Assert.Equal(8, groups.Count);
        foreach (var field in (string[])["groupe1", "groupe2"])
        {
            var label = await parent.Page.Locator($"label[for={field}]").InnerTextAsync();
            await parent.Page.FillAsync($"#{field}", groups[label.Trim()[^1] - '1']);
        }

        await parent.PressAsync("Confirmer mon code");
        await Assertions.Expect(parent.Page.Locator("#groupe1")).ToHaveCountAsync(0);
        return string.Join('-', groups);
    }

    internal static async Task AddAsync(Visit parent)
    {
        await parent.FollowAsync("Ajouter un document");
        await parent.ReadsAsync("Ajouter un document", "espace-stockage-ajouter");
        await parent.Page.SetInputFilesAsync("#fichier", Photo);
        await parent.Page.SelectOptionAsync("#nature", new SelectOptionValue { Label = "Livret de famille" });
        await parent.Page.FillAsync("#intitule", Title);
        await parent.PressAsync("Ajouter à mon espace");
        await StatesAsync(parent, "Le document est ajouté");
    }

    private static async Task ReplaceAsync(Visit parent)
    {
        await parent.FollowAsync("Remplacer le fichier");
        await parent.ReadsAsync("Remplacer le fichier", "espace-stockage-remplacer");
        await parent.Page.SetInputFilesAsync("#fichier", OtherPhoto);
        await parent.PressAsync("Remplacer");
        await StatesAsync(parent, "Le fichier est remplacé");
    }

    private static async Task ChangePasswordAsync(Visit parent)
    {
        await parent.FollowAsync("Changer mon mot de passe de stockage");
        await parent.ReadsAsync("Changer mon mot de passe de stockage", "espace-stockage-mot-de-passe");
        await parent.Page.FillAsync("#actuel", FirstPassword);
        await parent.Page.FillAsync("#nouveau", SecondPassword);
        await parent.Page.FillAsync("#confirmation", SecondPassword);
        await parent.PressAsync("Changer le mot de passe");
        await StatesAsync(parent, "Votre mot de passe de stockage est changé");
    }

    private static Task StatesAsync(Visit parent, string text) =>
        Assertions.Expect(parent.Page.Locator("main .note[role=status]")).ToContainTextAsync(text);

    internal static async Task OpenAsync(Visit parent, string password)
    {
        await parent.Page.FillAsync("#motDePasse", password);
        await parent.PressAsync("Ouvrir mon espace");
    }

    private static Task SeesPictureAsync(Visit parent) => Eventually.True(
        async () => await parent.Page.Locator("img.own").EvaluateAsync<int>("image => image.naturalWidth") > 0,
        "the picture of the document is shown");

    private static string Genuine(string name) => Path.Combine(Repository.Root, "tests/Documents.Tests/Cases/genuine", name);
}
