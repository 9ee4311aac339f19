using System.Net;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

[Collection(SharedPortal.Name)]
public sealed class PortalThemeTests(PortalProcess portal)
{
    [Fact]
    public async Task GetHome_OwnColoursNameAndLogo_AreServedUnderVersionedAddresses()
    {
        var logo = Path.Combine(Directory.CreateTempSubdirectory("logo-").FullName, "logo.svg");
        await File.WriteAllTextAsync(
            logo, "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><circle cx='5' cy='5' r='5'/></svg>");
        var (process, visitor) = portal.StartAnother(
            ("Town__Name", "Commune de Labenne"), ("Town__Website", "https://www.example.org/"), ("Portal__Theme__LogoFile", logo),
            ("Portal__Theme__TownColour", "#5b2a86"), ("Portal__Theme__AccentColour", "#767676"));
        using var _ = process;
        await process.WaitForAsync("Application started");

        var page = await visitor.ReadAsync("/");
        string[] links = [.. page.Split('"').Where(IsVersioned)];
        using var style = await visitor.GetAsync(links[0]);
        using var picture = await visitor.GetAsync(links[1]);

        Assert.Contains("<small>Commune de Labenne</small>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://www.example.org/\">Retour au site principal</a>", page, StringComparison.Ordinal);
        Assert.StartsWith(":root{--town:#5b2a86;--accent:#767676;", await style.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType?.MediaType);
        Assert.All(
            [style, picture], answer => Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString()));

        static bool IsVersioned(string part) =>
            part.StartsWith("/theme.css?v=", StringComparison.Ordinal) || part.StartsWith("/logo?v=", StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetHome_NothingConfigured_ShowsNoLogoAndNoMainSite()
    {
        var page = await portal.Visitor().ReadAsync("/");

        Assert.DoesNotContain("/logo", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Retour au site principal", page, StringComparison.Ordinal);
        using var logo = await portal.Visitor().GetAsync("/logo");
        Assert.Equal(HttpStatusCode.NotFound, logo.StatusCode);
    }

    [Theory]
    [InlineData("AccentColour", "#777777", "#777777 reaches a contrast of 4.48:1 with white; 4.5:1 is needed.")]
    [InlineData("TownColour", "#ffffff", "#ffffff reaches a contrast of 1.00:1 with white; 4.5:1 is needed.")]
    [InlineData("TownColour", "#767676", "#767676 reaches a contrast of 4.07:1 with the page's ground #f5f2ec; 4.5:1 is needed.")]
    [InlineData("TownColour", "blue", "'blue' is not a colour like #0f4c5c.")]
    [InlineData("LogoFile", "/nowhere/logo.svg", "the file /nowhere/logo.svg does not exist.")]
    public async Task Start_InvalidTheme_FailsAndStatesTheReason(string option, string value, string reason)
    {
        using var process = portal.StartAnother(($"Portal__Theme__{option}", value)).Process;

        Assert.NotEqual(0, await process.WaitForExitAsync());

        Assert.Contains($"Portal:Theme:{option}: {reason}", process.Output, StringComparison.Ordinal);
    }
}
