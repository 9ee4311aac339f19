using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.SignOut.Form;

/// <summary>
/// The sign-out page of this service, for a front end that has no ticket, and without a front end. Only a POST signs out: a link
/// or an image cannot.
/// </summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DeconnexionModel(SessionEnd session) : PageModel
{
    [BindProperty(Name = "retour", SupportsGet = true)] public string? ReturnUrl { get; set; }

    public bool Done { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await session.EndAsync(HttpContext, cancel);
        if (Url.IsLocalUrl(ReturnUrl))
            return LocalRedirect(ReturnUrl!);
        Done = true;
        return Page();
    }
}
