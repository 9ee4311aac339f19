using System.Security.Claims;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Sessions;

/// <summary>
/// Begins a new session at each sign-in. The framework would write into the session of the cookie that the browser has, whose key an
/// attacker knows who planted the cookie (session fixation): that session ends before.
/// </summary>
internal sealed class NewSessionSignIn(
    UserManager<User> users, IHttpContextAccessor accessor, IUserClaimsPrincipalFactory<User> principals,
    IOptions<Microsoft.AspNetCore.Identity.IdentityOptions> options, ILogger<SignInManager<User>> logger,
    IAuthenticationSchemeProvider schemes, IUserConfirmation<User> confirmation, IOptionsMonitor<CookieAuthenticationOptions> cookies,
    OpenSessions sessions)
    : SignInManager<User>(users, accessor, principals, options, logger, schemes, confirmation)
{
    /// <summary>Under this claim the framework's cookie carries the key of the session.</summary>
    private const string KeyClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    public override async Task SignInWithClaimsAsync(
        User user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var cookie = cookies.Get(IdentityConstants.ApplicationScheme);
        var value = cookie.CookieManager.GetRequestCookie(Context, cookie.Cookie.Name!);
        if (value is not null && cookie.TicketDataFormat.Unprotect(value)?.Principal.FindFirst(KeyClaim) is { } key)
            await sessions.EndAsync(SessionStore.IdOf(key.Value), Context.RequestAborted);
        await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims);
    }
}
