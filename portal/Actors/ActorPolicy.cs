using Microsoft.AspNetCore.Authorization;

namespace EspaceFamille.Portal.Actors;

/// <summary>
/// The policy of pages that families and agents share: below the agents' prefix an agent or an administrator, elsewhere an
/// adult with a household.
/// </summary>
internal static class ActorPolicy
{
    public const string Name = "actor";

    public static void Add(AuthorizationOptions options) => options.AddPolicy(Name, policy => policy
        .RequireAuthenticatedUser()
        .RequireAssertion(context => context.Resource is HttpContext http && MayAct(http)));

    private static bool MayAct(HttpContext http) => HouseholdActor.Of(http).IsAgent
        ? http.User.HasClaim("role", "agent") || http.User.HasClaim("role", "admin")
        : http.User.HasClaim("role", "family") && http.User.HasClaim(claim => claim.Type == "household");
}
