using System.Security.Claims;
using EspaceFamille.Portal.SpaceKeys;

namespace EspaceFamille.Portal.Layout;

/// <summary>
/// The entries of the menu and of the site map, in their order. An entry without a page is omitted, so it may be written
/// before its page.
/// </summary>
internal sealed class SitePages(EndpointDataSource routes)
{
    private static readonly string[] Everyone = [];
    private static readonly string[] Family = ["family"];
    private static readonly string[] Agents = ["agent", "admin"];
    private static readonly string[] Administrators = ["admin"];

    private static readonly SitePage[] All =
    [
        new("/", "Mon accueil", ["family", "agent", "kitchen", "finance", "admin"], InMenu: true),
        new("/reservations", "Modifier les réservations", Family),
        new("/absences", "Signaler une absence", Family),
        new("/demandes", "Mes demandes", Family),
        new("/pieces", "Justificatifs non envoyés", Family),
        new(SpaceAddresses.Home, "Pièces justificatives, mon espace de stockage", Family),
        new("/profil", "Mon profil", Family),
        new("/coordonnees", "Mes coordonnées", Family),
        new("/agents/examens", "Examens", Agents, InMenu: true),
        new("/agents/foyers", "Foyers", Agents, InMenu: true),
        new("/agents/rattachements", "Demandes de rattachement", Agents),
        new("/agents/courriers", "Courriers d’ouverture", Agents),
        new("/agents/comptes", "Comptes des agents", Administrators),
        new("/agents/motifs", "Motifs de refus", Administrators),
        new("/agents/imports", "Imports des fichiers de la ville", Administrators),
        new("/agents/journal", "Journal", Administrators),
        new("/actualites", "Actualités", Everyone, InMenu: true),
        new("/infos-pratiques", "Infos pratiques", Everyone, InMenu: true),
        new("/aide", "Modes d’emploi", Everyone),
        new("/reglement", "Règlement intérieur", Everyone),
        new("/contact", "Contact", Everyone),
        new("/mentions-legales", "Mentions légales", Everyone),
        new("/conditions-generales", "Conditions générales d’utilisation", Everyone),
        new("/donnees-personnelles", "Données personnelles", Everyone),
        new("/accessibilite", "Accessibilité\u00A0: non conforme", Everyone),
    ];

    private readonly Lazy<SitePage[]> _there = new(() => Existing(routes));

    public IEnumerable<SitePage> Menu(ClaimsPrincipal user) => For(user).Where(page => page.InMenu);

    /// <summary>The pages that this person may open, in the order of the site map.</summary>
    public IEnumerable<SitePage> For(ClaimsPrincipal user) =>
        _there.Value.Where(page => page.Roles.Length == 0 || page.Roles.Any(role => user.HasClaim("role", role)));

    /// <summary>The addresses of the pages for everyone.</summary>
    public IEnumerable<string> Public => _there.Value.Where(page => page.Roles.Length == 0).Select(page => page.Path).Prepend("/");

    private static SitePage[] Existing(EndpointDataSource routes)
    {
        var paths = routes.Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.Parameters.All(parameter => parameter.IsOptional))
            .Select(route => $"/{route.RoutePattern.RawText?.Split('{')[0].Trim('/')}").ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. All.Where(page => paths.Contains(page.Path))];
    }
}

/// <param name="Roles">The roles that see the entry; everyone where it is empty.</param>
/// <param name="InMenu">Whether the menu of each page contains it too.</param>
internal sealed record SitePage(string Path, string Title, string[] Roles, bool InMenu = false);
