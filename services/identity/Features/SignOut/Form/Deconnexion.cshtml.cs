using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.SignOut.Form;

/// <summary>The sign-out page of this service, without a front end. Only a POST signs out: a link or an image cannot.</summary>
[AllowAnonymous]
internal sealed class DeconnexionModel(SessionEnd session) : PageModel
{
    public bool Done { get; private set; }

    public async Task OnPostAsync(CancellationToken cancel)
    {
        await session.EndAsync(HttpContext, cancel);
        Done = true;
    }
}
