using System.Collections.Immutable;
using System.Security.Claims;
using EspaceFamille.Identity.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.Oidc;

/// <summary>The principals from which OpenIddict issues tokens, with the services of their scopes as audiences.</summary>
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

    /// <summary>The current state of the account, or null when it was deleted or its password or second factor has changed.</summary>
    public async Task<ClaimsPrincipal?> RenewAsync(ClaimsPrincipal earlier)
    {
        var user = await users.FindByIdAsync(earlier.GetClaim(Claims.Subject)!);
        if (user is null || earlier.GetClaim(TokenClaims.SecurityStamp) != user.Account.SecurityStamp)
            return null;
        var principal = await OfAsync(user, earlier.GetScopes());
        // The same authorization: a replay revokes it with all its tokens.
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
