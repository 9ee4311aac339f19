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
    public const string Authenticator = $"{Root}/identifiants/code";
    public const string RecoveryCodes = $"{Root}/identifiants/secours";
    public const string Passkeys = $"{Root}/identifiants/cles";
    public const string PasskeySignIn = $"{Root}/cle";
    public const string SignOut = $"{Root}/deconnexion";

    /// <summary>Where a person proves again who they are, before the page at that path.</summary>
    public static string ProofFor(string path) => $"{SignIn}?retour={Uri.EscapeDataString(path)}";
}
