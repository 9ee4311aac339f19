using EspaceFamille.Identity.Storage.Accounts;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.Oidc.Authorize;

/// <summary>
/// <c>GET|POST /connect/authorize</c>: redirects a signed-in person back to the front end with a code, and anybody else to
/// the sign-in page. OpenIddict has already checked the client, the redirect address and the PKCE challenge.
/// </summary>
internal static class AuthorizeEndpoint
{
    /// <summary>Unlike an endpoint of an API, it redirects to the sign-in page instead of returning 401.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods("/connect/authorize", ["GET", "POST"], HandleAsync)
        .AllowAnonymous().AllowCookieRedirect().ExcludeFromDescription();

    private static async Task<IResult> HandleAsync(
        HttpContext http, SignInManager<User> signIn, TokenPrincipals principals, TimeProvider clock)
    {
        var request = http.GetOpenIddictServerRequest()!;
        var session = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var user = session.Succeeded ? await signIn.ValidateSecurityStampAsync(session.Principal) : null;
        if (user is not null && !MustSignInAgain(request, session, clock.GetUtcNow()))
            return OidcResults.SignIn(await principals.OfAsync(user, request.GetScopes()));
        if (request.HasPromptValue(PromptValues.None))
            return OidcResults.Refuse(Errors.LoginRequired, "The person is not signed in.");
        var afterSignIn = new AuthenticationProperties { RedirectUri = SameRequestWithoutPrompt(http) };
        return Results.Challenge(afterSignIn, [IdentityConstants.ApplicationScheme]);
    }

    private static bool MustSignInAgain(OpenIddictRequest request, AuthenticateResult session, DateTimeOffset now) =>
        request.HasPromptValue(PromptValues.Login)
        || (request.MaxAge is { } seconds
            && (session.Properties?.IssuedUtc is not { } signedIn || now - signedIn > TimeSpan.FromSeconds(seconds)));

    /// <summary>The address after the sign-in: with "prompt=login" it would require the sign-in again, without end.</summary>
    private static string SameRequestWithoutPrompt(HttpContext http)
    {
        var parameters = (http.Request.HasFormContentType ? http.Request.Form.AsEnumerable() : http.Request.Query)
            .Where(parameter => parameter.Key != Parameters.Prompt);
        return http.Request.Path + QueryString.Create(parameters);
    }
}
