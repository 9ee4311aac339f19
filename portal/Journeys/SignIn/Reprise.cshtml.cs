using System.Security.Claims;
using EspaceFamille.Platform;
using EspaceFamille.Portal.HeldForms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Journeys.SignIn;

/// <summary>After a session that ended while a form was filled in: the form as it was posted, to be posted again.</summary>
[Authorize(Policy = Policies.SignedIn)]
internal sealed class RepriseModel(HeldFormStore forms) : PageModel
{
    public HeldForm Held { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (await forms.FindAsync(User.FindFirstValue("sub")!, key, cancel) is not { } held || !Url.IsLocalUrl(held.Path))
            return Redirect("/");
        Held = held;
        return Page();
    }
}
