using EspaceFamille.Platform;
using EspaceFamille.Portal.HeldForms;
using EspaceFamille.Portal.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Journeys.SignIn;

/// <summary>Ends the session here and at the issuer. Only a POST does, so that no link or image can.</summary>
[Authorize(Policy = Policies.SignedIn)]
internal sealed class DeconnexionModel(SessionStore sessions, FormHolder holder) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "partout")] bool everywhere)
    {
        if (everywhere)
            await sessions.RemoveAllAsync(User.FindFirst("sub")!.Value);
        holder.Forget(HttpContext);
        return SignOut(
            new AuthenticationProperties { RedirectUri = "/" },
            CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme);
    }
}
