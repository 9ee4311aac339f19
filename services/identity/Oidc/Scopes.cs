namespace EspaceFamille.Identity.Oidc;

/// <summary>The scopes that open the API. Each is the name of a service, and becomes the audience of the token.</summary>
internal static class Scopes
{
    public static readonly IReadOnlyList<string> Services = ["identity", "reservations", "documents", "notifications"];
}
