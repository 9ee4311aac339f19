using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The addresses that browsers and search engines open on their own.</summary>
[Collection(SharedPortal.Name)]
public sealed class SiteFileTests(PortalProcess portal)
{
    [Theory]
    [InlineData("/robots.txt", "text/plain")]
    [InlineData("/sitemap.xml", "application/xml")]
    [InlineData("/favicon.ico", "image/x-icon")]
    [InlineData("/apple-touch-icon.png", "image/png")]
    [InlineData("/icone-512.png", "image/png")]
    [InlineData("/manifest.webmanifest", "application/manifest+json")]
    public async Task Get_KnownFile_IsServed(string path, string type)
    {
        using var response = await portal.Visitor().GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("/.well-known/change-password")]
    [InlineData("/apple-touch-icon-precomposed.png")]
    [InlineData("/wp-login.php")]
    [InlineData("/.env")]
    public async Task Get_UnknownFile_IsNotFoundAndNeverAChallenge(string path)
    {
        using var response = await portal.Visitor().GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("<h1>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetSiteMap_Always_ListsPublicPagesOnly()
    {
        var map = XDocument.Parse(await portal.Visitor().ReadAsync("/sitemap.xml"));

        var paths = map.Descendants().Where(node => node.Name.LocalName == "loc").Select(node => new Uri(node.Value).AbsolutePath).ToList();
        Assert.Contains("/actualites/vacances-de-noel", paths);
        Assert.DoesNotContain(paths, path => path.StartsWith("/agents", StringComparison.Ordinal) || path == "/demandes");
        foreach (var path in paths)
        {
            using var response = await portal.Visitor().GetAsync(path);
            Assert.Equal((path, HttpStatusCode.OK), (path, response.StatusCode));
        }
    }

    [Fact]
    public async Task GetManifest_Always_NamesIconsThatExist()
    {
        var manifest = JsonDocument.Parse(await portal.Visitor().ReadAsync("/manifest.webmanifest")).RootElement;

        foreach (var icon in manifest.GetProperty("icons").EnumerateArray())
        {
            using var response = await portal.Visitor().GetAsync(icon.GetProperty("src").GetString()!);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }
}
