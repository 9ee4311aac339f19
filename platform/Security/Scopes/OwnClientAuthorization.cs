using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Platform;

/// <summary>The requirement of <see cref="Policies.OwnClient"/>.</summary>
internal sealed class OwnClientRequirement : IAuthorizationRequirement;

/// <summary>Accepts the tokens of the town's own clients. A token without the claim <c>client_id</c> is none of theirs.</summary>
internal sealed class OwnClientAuthorization(IOptions<AuthOptions> auth) : AuthorizationHandler<OwnClientRequirement>
{
    private const string ClientId = "client_id";

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, OwnClientRequirement requirement)
    {
        if (IsOwn(context.User, auth.Value))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    public static bool IsOwn(ClaimsPrincipal user, AuthOptions auth) =>
        user.FindFirstValue(ClientId) is { } client && auth.OwnClients.Contains(client, StringComparer.Ordinal);
}
