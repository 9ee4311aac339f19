using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Primitives;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.Oidc.Authorize;

/// <summary>
/// <c>GET|POST /connect/authorize</c>: redirects a signed-in person back to the front end with a code, and anybody else to
/// the sign-in page; before a client of others gets its first code, to the page of consent. OpenIddict has already checked the
/// client, the redirect address and the PKCE challenge.
/// </summary>
internal static class AuthorizeEndpoint
{
    public const string Path = "/connect/authorize";

    /// <summary>Unlike an endpoint of an API, it redirects to the sign-in page instead of returning 401.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods(Path, ["GET", "POST"], HandleAsync)
        .AllowAnonymous().AllowCookieRedirect().ExcludeFromDescription();

    private static async Task<IResult> HandleAsync(
        HttpContext http, SignInManager<User> signIn, TokenPrincipals principals, Consents consents, FreshSignIn fresh, TimeProvider clock)
    {
        var request = http.GetOpenIddictServerRequest()!;
        var cookie = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var user = cookie.Succeeded ? await signIn.ValidateSecurityStampAsync(cookie.Principal) : null;
        if (user?.Account.State is not AccountState.Active)
            user = null;
        var session = user is null ? null : SessionFacts.Of(cookie.Properties);
        var isFresh = session is not null && fresh.IsMet((string?)request[FreshSignIn.Parameter], request.ClientId!, session);
        var isAnother = user is not null && await HintedAsync(http) is { } hinted && hinted != user.Account.Id;
        if (user is null || isAnother || AuthorizationRequests.MustSignInAgain(request, session, isFresh, clock.GetUtcNow()))
        {
            return request.HasPromptValue(PromptValues.None) || (isAnother && isFresh)
                ? OidcResults.Refuse(Errors.LoginRequired, "The person is not signed in, or is not the one of the id_token_hint.")
                : Results.Challenge(AfterSignIn(http, fresh.Require(request.ClientId!)), [IdentityConstants.ApplicationScheme]);
        }

        return await ConsentAsync(http, request, user.Account, consents)
            ?? OidcResults.SignIn(await principals.OfAsync(user, request.GetScopes(), session, http.RequestAborted));
    }

    /// <summary>The response instead of a code to a client of others; null when the person has consented, or needs not.</summary>
    private static async Task<IResult?> ConsentAsync(HttpContext http, OpenIddictRequest request, Account account, Consents consents)
    {
        if (await consents.FindForeignAsync(request.ClientId!, http.RequestAborted) is not { } client)
            return null;
        if (account.Role != Roles.Family)
            return OidcResults.Refuse(Errors.AccessDenied, "Accounts of the town's staff are not used with clients of others.");
        if (request[Consents.RefusedParameter] is not null)
            return OidcResults.Refuse(Errors.AccessDenied, "The person refused.");
        var isCovered = await consents.CoverAsync(account.Id, client, request.GetScopes(), http.RequestAborted);
        if (isCovered && !request.HasPromptValue(PromptValues.Consent))
            return null;
        return request.HasPromptValue(PromptValues.None)
            ? OidcResults.Refuse(Errors.ConsentRequired, "The person has not consented to these scopes.")
            : Results.LocalRedirect($"{PagePaths.Consent}{QueryString.Create("retour", Again(http, PromptValues.Consent))}");
    }

    /// <summary>The person that the client expects; OpenIddict has checked the token.</summary>
    private static async Task<string?> HintedAsync(HttpContext http) =>
        (await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal?.GetClaim(Claims.Subject);

    private static AuthenticationProperties AfterSignIn(HttpContext http, string since) => new()
    {
        RedirectUri =
            $"{Again(http, PromptValues.Login, PromptValues.SelectAccount)}&{FreshSignIn.Parameter}={Uri.EscapeDataString(since)}",
    };

    private static string Again(HttpContext http, params string[] prompts)
    {
        IEnumerable<KeyValuePair<string, StringValues>> parameters = http.Request.HasFormContentType
            ? http.Request.Form
            : http.Request.Query;
        var since = parameters.Where(parameter => parameter.Key == FreshSignIn.Parameter && prompts.Contains(PromptValues.Consent));
        return http.Request.Path + QueryString.Create(AuthorizationRequests.Without(parameters, prompts).Concat(since));
    }
}
