using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features;

/// <summary>
/// Routes of families that exist twice: for a household, and for an account without one, which has a link request at most. Their
/// endpoints take an <see cref="OwnerScope"/>.
/// </summary>
internal static class OwnerRoutes
{
    /// <summary>Never for agents: an account route is closed to them as it is, a household route is not.</summary>
    public static RouteHandlerBuilder ForFamily(this RouteHandlerBuilder route, RouteScope owner, string name) =>
        (owner == RouteScope.Household ? route.RequireAuthorization(Policies.Family) : route).WithName(owner.NameOf(name));

    /// <summary>The name of the operation, which is unique in the API.</summary>
    public static string NameOf(this RouteScope owner, string name) => owner == RouteScope.Account ? $"{name}OfAccount" : name;
}
