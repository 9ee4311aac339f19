using System.Globalization;
using System.Text;
using System.Xml.Linq;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Content;
using EspaceFamille.Portal.Layout;
using EspaceFamille.Web.Theme;
using Microsoft.Extensions.Options;
using TownOptions = EspaceFamille.Web.Layout.TownOptions;

namespace EspaceFamille.Portal.SiteFiles;

/// <summary>The files that browsers and search engines look for at fixed addresses.</summary>
internal static class SiteFileRoutes
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly string[] Private =
        ["/connexion", "/deconnexion", "/reprise", "/demandes", "/reservations", "/absences", "/enfants", "/famille", "/pieces",
         "/pieces-justificatives", "/profil", "/coordonnees", "/agents", "/api", "/connect", "/compte"];

    internal static void MapSiteFiles(this WebApplication app)
    {
        app.MapGet("/robots.txt", Robots).AllowAnonymous();
        app.MapGet("/sitemap.xml", SiteMap).AllowAnonymous();
        app.MapGet("/manifest.webmanifest", Manifest).AllowAnonymous();
    }

    private static IResult Robots(IOptions<AuthOptions> auth) => Results.Text(
        $"User-agent: *\n{string.Concat(Private.Select(path => $"Disallow: {path}\n"))}\n"
        + $"Sitemap: {new Uri(auth.Value.Issuer, "sitemap.xml").AbsoluteUri}\n",
        "text/plain; charset=utf-8");

    private static IResult SiteMap(SitePages pages, TownContent content, IOptions<AuthOptions> auth)
    {
        var urls = pages.Public.Select(path => (Path: path, Date: default(DateOnly?)))
            .Concat(content.Help.Select(page => (Path: $"{HelpFiles.Path}/{page.Slug}", Date: default(DateOnly?))))
            .Concat(content.News.Select(article => (Path: $"/actualites/{article.Slug}", article.Date)))
            .Select(page => new XElement(
                Sitemap + "url", new XElement(Sitemap + "loc", new Uri(auth.Value.Issuer, page.Path).AbsoluteUri),
                page.Date is { } date
                    ? new XElement(Sitemap + "lastmod", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                    : null));
        return Results.Text(
            $"""<?xml version="1.0" encoding="utf-8"?>{new XElement(Sitemap + "urlset", urls)}""", "application/xml", Encoding.UTF8);
    }

    /// <summary>The web app manifest, by which a telephone puts the site on its home screen under the town's name and colour.</summary>
    private static IResult Manifest(IOptions<TownOptions> town, TownTheme theme) => Results.Json(
        new
        {
            id = "/",
            name = $"Espace Famille - {town.Value.Name}",
            short_name = "Espace Famille",
            lang = "fr",
            start_url = "/",
            scope = "/",
            display = "minimal-ui",
            theme_color = theme.BrowserColour,
            background_color = "#f5f2ec",
            icons = new[]
            {
                new { src = "/icone-192.png", sizes = "192x192", type = "image/png", purpose = "any" },
                new { src = "/icone-512.png", sizes = "512x512", type = "image/png", purpose = "any" },
                new { src = "/icone-512.png", sizes = "512x512", type = "image/png", purpose = "maskable" },
            },
        },
        contentType: "application/manifest+json");
}
