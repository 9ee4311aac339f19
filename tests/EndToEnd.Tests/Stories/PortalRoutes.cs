using System.Text.RegularExpressions;
using EspaceFamille.TestKit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>The addresses of the portal's pages, read from the pages themselves: a new one is walked without anybody's doing.</summary>
internal static class PortalRoutes
{
    public static readonly string[] Public =
    [
        "/", "/accessibilite", "/actualites", "/actualites/{slug}", "/conditions-generales", "/connexion", "/contact", "/donnees-personnelles",
        "/infos-pratiques", "/mentions-legales", "/plan-du-site",
    ];

    public static IEnumerable<string> All => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "portal/Pages"), "*.cshtml", SearchOption.AllDirectories)
        .Select(file => Regex.Match(File.ReadAllText(file), "^@page(?: \"(?<route>[^\"]*)\")?", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
        .Where(page => page.Success)
        .Select(page => page.Groups["route"].Value is { Length: > 0 } route ? route : "/");

    /// <summary>The route with this in the place of each of its ids.</summary>
    public static string Filled(string route, string id) => Regex.Replace(route, @"\{[^}]*\}", id, RegexOptions.NonBacktracking);

    public static bool IsOfAgents(string route) => route.StartsWith("/agents/", StringComparison.Ordinal);
}
