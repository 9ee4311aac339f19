namespace EspaceFamille.Identity.Features.Oidc;

/// <summary>The scopes of the API. Each is the name of a service, and becomes an audience of the token.</summary>
internal static class ServiceScopes
{
    public static readonly IReadOnlyList<string> All = ["identity", "reservations", "documents", "notifications"];
}
