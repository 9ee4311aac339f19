using EspaceFamille.Identity.Storage;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.IssueTokens;

/// <summary>
/// Where a front end sends a person: whoever is signed in here goes back with a code, everyone else signs in first.
/// OpenIddict has already checked the client, the redirect address and the PKCE challenge.
/// </summary>
internal static class AuthorizeEndpoint
{
    public static async Task<IResult> HandleAsync(HttpContext http, SignInManager<User> signIn, TokenPrincipals principals, TimeProvider clock)
    {
        var request = http.GetOpenIddictServerRequest()!;
        var session = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var user = session.Succeeded ? await signIn.ValidateSecurityStampAsync(session.Principal) : null;
        if (user is not null && !MustSignInAgain(request, session, clock.GetUtcNow()))
            return OidcResults.SignIn(await principals.OfAsync(user, request.GetScopes()));
        return request.HasPromptValue(PromptValues.None)
            ? OidcResults.Refuse(Errors.LoginRequired, "The person is not signed in.")
            : Results.Challenge(new AuthenticationProperties { RedirectUri = SameRequestWithoutPrompt(http) }, [IdentityConstants.ApplicationScheme]);
    }

    private static bool MustSignInAgain(OpenIddictRequest request, AuthenticateResult session, DateTimeOffset now) =>
        request.HasPromptValue(PromptValues.Login)
        || (request.MaxAge is { } seconds && (session.Properties?.IssuedUtc is not { } signedIn || now - signedIn > TimeSpan.FromSeconds(seconds)));

    /// <summary>Once signed in, the person comes back here; "prompt=login" would then ask for ever.</summary>
    private static string SameRequestWithoutPrompt(HttpContext http)
    {
        var parameters = (http.Request.HasFormContentType ? http.Request.Form.AsEnumerable() : http.Request.Query)
            .Where(parameter => parameter.Key != Parameters.Prompt);
        return http.Request.Path + QueryString.Create(parameters);
    }
}
