using EspaceFamille.Portal.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Journeys.SignIn;

/// <summary>A sign-in that could not be completed: the browser refuses cookies, or the issuer returned an error.</summary>
[AllowAnonymous]
internal sealed class InterrompueModel : PageModel
{
    /// <summary>The error code of OAuth, for developers; null where there is none.</summary>
    public string? Code => InterruptedSignIn.CodeOf(Request);

    public bool RefusesCookies => Code == InterruptedSignIn.NoCookies;
}
