using System.Text.RegularExpressions;
using EspaceFamille.TestKit;

namespace EspaceFamille.EndToEnd.Tests.Stories;

/// <summary>The addresses of the portal's pages, read from the pages themselves, so that the walks include each new page.</summary>
internal static class PortalRoutes
{
    public static readonly string[] Public =
    [
        "/", "/accessibilite", "/actualites", "/actualites/{slug}", "/aide", "/aide/{slug}",
        "/conditions-generales", "/connexion", "/connexion/interrompue",
        "/contact", "/deconnexion", "/donnees-personnelles",
        "/infos-pratiques", "/mentions-legales", "/plan-du-site", "/reglement/{version?}",
    ];

    /// <summary>The journeys that agents have too, below the household that they act for.</summary>
    private static readonly string[] SharedJourneys = ["Absences", "Contact", "Household", "Requests", "Reservations"];

    /// <summary>Pages of these journeys that only families have.</summary>
    private static readonly string[] FamilyOnly =
        [
            "/demandes/{id}/piece", "/pieces", "/pieces/export", "/pieces/{documentId}/{fileId}",
            "/pieces/{documentId}/{fileId}/pages/{number}", "/enfants/{id}/photo", "/photos/{photo}", "/ma-photo", "/ma-photo/{photo}",
            "/coordonnees", "/profil", "/profil/informations",
        ];

    private static readonly string Journeys = Path.Combine(Repository.Root, "portal/Journeys");

    public static IEnumerable<string> All => Directory.EnumerateFiles(Journeys, "*.cshtml", SearchOption.AllDirectories).SelectMany(Of);

    /// <summary>The routes of one page: none for a partial, two for a page that families and agents share.</summary>
    public static IEnumerable<string> Of(string page)
    {
        var found = Regex.Match(
            File.ReadAllText(
                page), "^@page \"(?<route>[^\"]*)\"", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        if (!found.Success)
            return [];
        var route = found.Groups["route"].Value;
        var isShared = SharedJourneys.Contains(Path.GetRelativePath(Journeys, page).Split('/')[0])
            && !IsOfAgents(route) && !FamilyOnly.Contains(route);
        return isShared ? [route, $"/agents/foyers/{{foyer}}{route}"] : [route];
    }

    /// <summary>The route with this in the place of each of its ids.</summary>
    public static string Filled(string route, string id) => Regex.Replace(route, @"\{[^}]*\}", id, RegexOptions.NonBacktracking);

    public static bool IsOfAgents(string route) => route.StartsWith("/agents/", StringComparison.Ordinal);
}
