namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>The clients of others that the tests' host has.</summary>
internal static class ForeignApps
{
    public const string Public = "cantine-facile";
    public const string Redirect = "http://127.0.0.1/retour";
    public const string Confidential = "agenda";
    public const string ConfidentialRedirect = "https://agenda.example/retour";
    public const string Secret = "the secret of an application of somebody else";
}
