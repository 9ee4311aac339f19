using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Passwords;

/// <summary>A town that requires the CNIL's recommendation of families too.</summary>
[Collection(Documents.Name)]
public sealed class FamilyProfileTests(DemoTown town)
{
    private const string ChangePassword = "/compte/identifiants/mot-de-passe";
    private const string OfTheManual = "Marelle4", OfTheCnil = "Marelle-4-Ardoise";

    [Fact]
    public async Task ChangePassword_CnilForFamilies_RefusesWhatTheManualAllows()
    {
        await using var host = await IdentityHost.StartAsync(town.Server, new() { ["Identity:FamilyPasswords"] = "Cnil" });
        using var browser = await host.SignedInAsync(await host.AddAccountAsync());

        var refused = await ChangeAsync(browser, OfTheManual);
        var changed = await ChangeAsync(browser, OfTheCnil);

        Assert.Contains("12 caractères avec majuscule", await refused.WordsAsync(), StringComparison.Ordinal);
        Assert.Equal("/compte/identifiants?fait=mot-de-passe", changed.Target());
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient browser, string password) => browser.SubmitAsync(
        ChangePassword, ("ancienMotDePasse", OwnAccounts.Password), ("motDePasse", password), ("confirmation", password));
}
