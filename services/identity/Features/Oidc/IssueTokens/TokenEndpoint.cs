using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.Oidc.IssueTokens;

/// <summary>
/// <c>POST /connect/token</c>: exchanges a code, a refresh token or a client's own credentials for tokens. OpenIddict has
/// already validated them.
/// </summary>
internal static class TokenEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/connect/token", HandleAsync)
        .AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> HandleAsync(HttpContext http, TokenPrincipals principals)
    {
        var request = http.GetOpenIddictServerRequest()!;
        if (request.IsClientCredentialsGrantType())
            return OidcResults.SignIn(await principals.OfMachineAsync(request.ClientId!, request.GetScopes()));
        var earlier = await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        return await principals.RenewAsync(earlier.Principal!, request.ClientId!, http.RequestAborted) is { } principal
            ? OidcResults.SignIn(principal)
            : OidcResults.Refuse(Errors.InvalidGrant, "The account has changed since. Sign in again.");
    }
}
