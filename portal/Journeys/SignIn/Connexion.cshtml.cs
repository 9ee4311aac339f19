using EspaceFamille.Portal.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Journeys.SignIn;

/// <summary>Redirects a visitor to the town's sign-in page, and afterwards to the page of this site that is named, or home.</summary>
[AllowAnonymous]
internal sealed class ConnexionModel : PageModel
{
    public IActionResult OnGet([FromQuery(Name = "retour")] string? path)
    {
        var local = LocalPath.Is(path) ? path! : "/";
        return User.Identity?.IsAuthenticated == true
            ? Redirect(local)
            : Challenge(new AuthenticationProperties { RedirectUri = local }, OpenIdConnectDefaults.AuthenticationScheme);
    }
}
