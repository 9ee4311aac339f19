namespace EspaceFamille.Identity.Features.Oidc;

/// <summary>The scopes of the API. Each is the name of a service, and becomes an audience of the token.</summary>
internal static class ServiceScopes
{
    /// <summary>Those with routes for families, which a family may grant to an application.</summary>
    public static IReadOnlyList<string> OfFamilies => ["identity", "reservations", "documents", "notifications"];

    public static readonly IReadOnlyList<string> All = [.. OfFamilies, "partners"];
}
