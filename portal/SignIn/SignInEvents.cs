using EspaceFamille.Portal.HeldForms;
using EspaceFamille.Portal.Sessions;
using EspaceFamille.Portal.SpaceKeys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.Net.Http.Headers;

namespace EspaceFamille.Portal.SignIn;

/// <summary>
/// What happens around the framework's sign-in. A callback whose state, nonce or correlation cookie is missing, old or
/// another browser's is never accepted; a new authorization request begins instead, which a session at the issuer answers
/// without a password.
/// </summary>
internal sealed class SignInEvents(
    PendingSignInCookie pendings, FormHolder holder, EarlierSession earlier, SignOutTickets tickets, SpaceKeyCookie spaceKey,
    TimeProvider clock)
    : OpenIdConnectEvents
{
    /// <summary>Of each pending sign-in two cookies are kept; more sign-ins at once begin again.</summary>
    private const int MaxCookies = 3 * 2;

    public override async Task RedirectToIdentityProvider(RedirectContext context)
    {
        var (http, properties) = (context.HttpContext, context.Properties);
        if (http.Request.Path != context.Options.CallbackPath)
            await holder.HoldAsync(http, properties);
        var names = pendings.Read(http.Request).Cookies.Concat(NewCookies(http.Response, context.Options)).ToList();
        foreach (var old in names.SkipLast(MaxCookies).Where(name => IsOfSignIn(name, context.Options)))
            http.Response.Cookies.Delete(old, context.Options.CorrelationCookie.Build(http));
        pendings.Write(http, new PendingSignIn(properties.RedirectUri ?? "/", [.. names.TakeLast(MaxCookies)]));
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        pendings.Delete(context.HttpContext);
        holder.Remember(context.HttpContext, context.Principal!);
        // That of an earlier session, whose space is closed to this one.
        spaceKey.Delete(context.HttpContext);
        await earlier.EndAsync(context.HttpContext);
    }

    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        var http = context.HttpContext;
        var path = pendings.Read(http.Request).Path;
        if (IsUnavailable(context.Failure))
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else if ((await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme)).Succeeded)
            http.Response.Redirect(path);
        else if (http.Request.Query["error"] is { Count: > 0 } error)
            http.Response.Redirect(InterruptedSignIn.Address(error.ToString()));
        else if (SignInRounds.Next(context.Properties, clock.GetUtcNow()) is { } rounds)
            await http.ChallengeAsync(OpenIdConnectDefaults.AuthenticationScheme, SignInRounds.Properties(path, rounds));
        else
            http.Response.Redirect(InterruptedSignIn.Address(InterruptedSignIn.NoCookies));
    }

    /// <summary>The identity token stays here: the address carries a ticket that ends one session, once, within a minute.</summary>
    public override async Task RedirectToIdentityProviderForSignOut(RedirectContext context)
    {
        var message = context.ProtocolMessage;
        var token = message.IdTokenHint;
        message.Parameters.Remove(OpenIdConnectParameterNames.IdTokenHint);
        message.ClientId = context.Options.ClientId ?? "";
        var everywhere = context.Properties.GetParameter<bool>(SignOutTickets.Everywhere);
        if (token is not null && await tickets.RequestAsync(token, everywhere, context.HttpContext.RequestAborted) is { } ticket)
            message.SetParameter(SignOutTickets.Parameter, ticket);
    }

    private static IEnumerable<string> NewCookies(HttpResponse response, OpenIdConnectOptions oidc) =>
        SetCookieHeaderValue.ParseList([.. response.Headers.SetCookie.OfType<string>()]).Select(cookie => $"{cookie.Name}")
            .Where(name => IsOfSignIn(name, oidc));

    private static bool IsOfSignIn(string name, OpenIdConnectOptions oidc) =>
        name.StartsWith(oidc.CorrelationCookie.Name!, StringComparison.Ordinal)
        || name.StartsWith(oidc.NonceCookie.Name!, StringComparison.Ordinal);

    private static bool IsUnavailable(Exception? failure) => failure is not null
        && (failure is HttpRequestException or OperationCanceledException or IOException || IsUnavailable(failure.InnerException));
}
