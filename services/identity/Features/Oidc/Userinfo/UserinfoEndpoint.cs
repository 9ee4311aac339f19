using System.Security.Claims;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.Oidc.Userinfo;

/// <summary>
/// <c>GET|POST /connect/userinfo</c>: the claims of the access token's account (OpenID Connect Core, 5.3), by its scopes.
/// </summary>
internal static class UserinfoEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods("/connect/userinfo", ["GET", "POST"], HandleAsync)
        .AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> HandleAsync(HttpContext http, UserManager<User> users, HouseholdStore households)
    {
        http.Response.Headers.CacheControl = "no-store";
        var token = (await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal;
        if (token?.GetClaim(Claims.Subject) is not { } id
            || await users.FindByIdAsync(id) is not { Account: { State: AccountState.Active } account })
            return OidcResults.Refuse(Errors.InvalidToken, "The account does not exist or is not active.");
        if (!token.HasScope(Scopes.OpenId))
            return OidcResults.Refuse(Errors.InsufficientScope, "The token does not have the scope openid.");
        var household = await households.IdOfAccountAsync(account.Id, http.RequestAborted);
        return Results.Json(Of(TokenClaims.Of(account, household, isLimited: false, token.GetScopes(), session: null)));
    }

    /// <summary>The claims that an identity token of these scopes has too.</summary>
    private static Dictionary<string, string> Of(ClaimsIdentity identity) => identity.Claims
        .Where(claim => claim.HasDestination(Destinations.IdentityToken) && claim.Value.Length > 0
            && TokenClaims.All.Contains(claim.Type, StringComparer.Ordinal))
        .ToDictionary(claim => claim.Type, claim => claim.Value, StringComparer.Ordinal);
}
