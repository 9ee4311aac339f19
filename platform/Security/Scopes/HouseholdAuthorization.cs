using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Platform;

/// <summary>The requirement of <see cref="Policies.Household"/>.</summary>
internal sealed class HouseholdRequirement : IAuthorizationRequirement;

/// <summary>The household of the route does not exist for this actor: the response is 404 and not 403.</summary>
internal sealed class HouseholdNotFound(IAuthorizationHandler handler) : AuthorizationFailureReason(handler, "household not found");

/// <summary>
/// Decides for every household route, before the body is read: a family may name its own household, an agent any
/// household that exists and is not the agent's own as a private person. Staff use the town's own clients alone.
/// </summary>
internal sealed class HouseholdAuthorization(IOptions<AuthOptions> auth) : AuthorizationHandler<HouseholdRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, HouseholdRequirement requirement)
    {
        if (context.Resource is not HttpContext http
            || Actor.Of(context.User) is not { } actor || actor is { IsAgent: false, HouseholdId: null }
            || (actor.IsAgent && !OwnClientAuthorization.IsOwn(context.User, auth.Value)))
            return;
        if (await HouseholdIdAsync(actor, $"{http.GetRouteValue(ScopedRoutes.Household)}", http) is not { } household)
        {
            context.Fail(new HouseholdNotFound(this));
            return;
        }

        http.Features.Set(new HouseholdScope(household, actor));
        context.Succeed(requirement);
    }

    private static async ValueTask<string?> HouseholdIdAsync(Actor actor, string named, HttpContext http)
    {
        if (!actor.IsAgent)
            return named == ScopedRoutes.Mine || named == actor.HouseholdId ? actor.HouseholdId : null;
        return named != ScopedRoutes.Mine && !actor.OwnHouseholdIds.Contains(named, StringComparer.Ordinal)
            && await http.RequestServices.GetRequiredService<IHouseholdDirectory>().ExistsAsync(named, http.RequestAborted)
            ? named
            : null;
    }
}
