using System.Collections.Immutable;
using System.Security.Claims;
using EspaceFamille.Identity.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.IssueTokens;

/// <summary>The principal that OpenIddict turns into tokens, with the services that its scopes are good for as audiences.</summary>
internal sealed class TokenPrincipals(UserManager<User> users, IOpenIddictScopeManager scopeManager)
{
    public Task<ClaimsPrincipal> OfAsync(User user, ImmutableArray<string> scopes) =>
        WithResourcesAsync(TokenClaims.Of(user.Account, scopes), scopes);

    /// <summary>A system of the town: it has no account, no role and no household, only its scopes.</summary>
    public Task<ClaimsPrincipal> OfMachineAsync(string clientId, ImmutableArray<string> scopes)
    {
        var identity = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, clientId).SetScopes(scopes);
        return WithResourcesAsync(identity, scopes);
    }

    /// <summary>The account as it is now, or null when it is gone or its password or second factor changed since.</summary>
    public async Task<ClaimsPrincipal?> RenewAsync(ClaimsPrincipal earlier)
    {
        var user = await users.FindByIdAsync(earlier.GetClaim(Claims.Subject)!);
        if (user is null || earlier.GetClaim(TokenClaims.SecurityStamp) != user.Account.SecurityStamp)
            return null;
        var principal = await OfAsync(user, earlier.GetScopes());
        // The chain goes on: its authorization is what a replay revokes.
        return principal.SetAuthorizationId(earlier.GetAuthorizationId());
    }

    private async Task<ClaimsPrincipal> WithResourcesAsync(ClaimsIdentity identity, ImmutableArray<string> scopes)
    {
        var resources = new List<string>();
        await foreach (var resource in scopeManager.ListResourcesAsync(scopes))
            resources.Add(resource);
        return new ClaimsPrincipal(identity.SetResources(resources));
    }
}
