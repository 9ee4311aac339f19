using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.SignIn;

[Collection(Documents.Name)]
public sealed class SignInThemeTests(DemoTown town)
{
    [Fact]
    public async Task SignInPage_OwnColoursAndName_UsesThem()
    {
        await using var host = await IdentityHost.StartAsync(town.Server, new()
        {
            ["Town:Name"] = "Commune de Labenne",
            ["Portal:Theme:TownColour"] = "#5b2a86",
            ["Portal:Theme:AccentColour"] = "#767676",
        });
        using var browser = host.NewBrowser();

        var page = await (await browser.GetAsync("/compte/connexion")).PageAsync();
        using var sheet = await browser.GetAsync(page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
        var style = await sheet.Content.ReadAsStringAsync();

        Assert.EndsWith("Commune de Labenne", page.Title, StringComparison.Ordinal);
        Assert.Contains("--town:#5b2a86;--accent:#767676;", style, StringComparison.Ordinal);
        Assert.True(style.IndexOf(".band {", StringComparison.Ordinal) < style.IndexOf("--town:#5b2a86", StringComparison.Ordinal));
        Assert.Equal("public, max-age=31536000, immutable", sheet.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Start_TownColourWithLowContrast_Fails()
    {
        var refusal = await Assert.ThrowsAnyAsync<Exception>(
            () => IdentityHost.StartAsync(town.Server, new() { ["Portal:Theme:TownColour"] = "#8fd3e8" }));

        Assert.Contains("#8fd3e8 reaches a contrast of 1.6", refusal.ToString(), StringComparison.Ordinal);
    }
}
