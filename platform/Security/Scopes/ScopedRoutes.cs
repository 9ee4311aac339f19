using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EspaceFamille.Platform;

/// <summary>The route groups of an API: one for each <see cref="RouteScope"/>, with the policy that belongs to it.</summary>
public static class ScopedRoutes
{
    /// <summary>The route parameter of <see cref="MapHousehold"/>.</summary>
    public const string Household = "household";

    /// <summary>The value of <see cref="Household"/> by which a family names its own household.</summary>
    public const string Mine = "mine";

    /// <summary>
    /// Routes below <c>{prefix}/households/{household}</c>, for a family and its own household, and for agents and any
    /// household. Endpoints take a <see cref="HouseholdScope"/> parameter.
    /// </summary>
    public static RouteGroupBuilder MapHousehold(this IEndpointRouteBuilder routes, string prefix) =>
        routes.Scope($"{prefix}/households/{{{Household}}}", RouteScope.Household, Policies.Household)
            .ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>
    /// Routes below <c>{prefix}/me</c>, about the caller's own account, for the town's own clients. Endpoints take an
    /// <see cref="Actor"/> parameter.
    /// </summary>
    /// <param name="policy">Families only, unless the route serves every account.</param>
    public static RouteGroupBuilder MapAccount(this IEndpointRouteBuilder routes, string prefix, string policy = Policies.Account) =>
        routes.Scope($"{prefix}/me", RouteScope.Account, policy, Policies.OwnClient);

    /// <summary>
    /// Routes below <paramref name="prefix"/> for staff, with the town's own clients. Endpoints take an <see cref="Actor"/>
    /// parameter.
    /// </summary>
    public static RouteGroupBuilder MapStaff(this IEndpointRouteBuilder routes, string prefix, string policy = Policies.Agent) =>
        routes.Scope(prefix, RouteScope.Staff, policy, Policies.OwnClient);

    private static RouteGroupBuilder Scope(this IEndpointRouteBuilder routes, string prefix, RouteScope scope, params string[] policies) =>
        routes.MapGroup(prefix).RequireAuthorization(policies).WithMetadata(scope).AddEndpointFilterFactory(BodyIds.Filter)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
}
