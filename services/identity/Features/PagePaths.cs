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
    public const string RequestUnlock = $"{Root}/compte-bloque";
    public const string Unlock = $"{Root}/deblocage";
    public const string ForgottenPassword = $"{Root}/mot-de-passe-oublie";
    public const string ResetPassword = $"{Root}/nouveau-mot-de-passe";
    public const string ForgottenUserName = $"{Root}/identifiant-oublie";
    public const string Identifiers = $"{Root}/identifiants";
    public const string ChangePassword = $"{Root}/identifiants/mot-de-passe";
    public const string ChangeUserName = $"{Root}/identifiants/identifiant";
    public const string ChangeMail = $"{Root}/identifiants/courriel";
    public const string NewAccounts = $"{Root}/comptes-ouverts";
    public const string CloseAccount = $"{Root}/identifiants/fermeture";
    public const string Proof = $"{Root}/confirmation-identite";
    public const string Authenticator = $"{Root}/identifiants/code";
    public const string RecoveryCodes = $"{Root}/identifiants/secours";
    public const string Passkeys = $"{Root}/identifiants/cles";
    public const string PasskeySignIn = $"{Root}/cle";
    public const string Invitation = $"{Root}/invitation";
    public const string SignOut = $"{Root}/deconnexion";
}
