using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Journeys.SignIn;

/// <summary>Redirects a visitor to the town's sign-in page, and to the home page afterwards.</summary>
[AllowAnonymous]
internal sealed class ConnexionModel : PageModel
{
    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true
        ? Redirect("/")
        : Challenge(new AuthenticationProperties { RedirectUri = "/" }, OpenIdConnectDefaults.AuthenticationScheme);
}
