using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.HeldForms;
using EspaceFamille.Portal.Sessions;
using EspaceFamille.Portal.SignIn;
using EspaceFamille.Portal.SpaceKeys;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Journeys.SignIn;

/// <summary>
/// Ends the session here and at the issuer. Only a POST does, so that no link or image can; a link gets the question. After the
/// session has ended the button still signs out at the issuer, after a confirmation there, and never signs in.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class DeconnexionModel(
    SessionStore sessions, FormHolder holder, SpaceClient space, SpaceKeyCookie spaceKey, IAntiforgery antiforgery) : PageModel
{
    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Page() : Redirect("/");

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "partout")] bool everywhere)
    {
        if (User.Identity?.IsAuthenticated != true)
        {
            // Another site's form arrives without this site's cookies, so it cannot delete them.
            if (holder.IsRemembered(Request))
                Forget();
            return SignOut(Home, OpenIdConnectDefaults.AuthenticationScheme);
        }

        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        // At once, and again once the issuer has ended the session: whatever fails here does not keep anybody signed in.
        if (User.HasClaim("role", "family"))
            await space.CloseAsync(HttpContext.RequestAborted);
        if (everywhere)
            await sessions.RemoveAllAsync(User.FindFirst("sub")!.Value);
        Forget();
        var home = Home;
        // Kept for this request only: the issuer ends its own sessions in other browsers too.
        home.SetParameter(SignOutTickets.Everywhere, everywhere);
        return SignOut(home, CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme);
    }

    /// <summary>What is posted later is not kept, and the storage space that was open here is not opened again.</summary>
    private void Forget()
    {
        holder.Forget(HttpContext);
        spaceKey.Delete(HttpContext);
    }

    private static AuthenticationProperties Home => new() { RedirectUri = "/" };
}
