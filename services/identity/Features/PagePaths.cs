namespace EspaceFamille.Identity.Features;

/// <summary>The addresses of this service's pages that code refers to.</summary>
internal static class PagePaths
{
    /// <summary>The prefix of the pages and of everything that they load.</summary>
    public const string Root = "/compte";
    public const string SignIn = $"{Root}/connexion";
    public const string Consent = $"{Root}/consentement";
    public const string Consents = $"{Root}/autorisations";
    public const string SecurityCheck = $"{Root}/controle";
    public const string SignOut = $"{Root}/deconnexion";
}
