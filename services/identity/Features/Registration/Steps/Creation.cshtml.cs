using EspaceFamille.Identity.Domain.Registration;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.Registration.Steps;

/// <summary>The introduction: what is needed, and how long it takes.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CreationModel(RegistrationDrafts drafts) : PageModel
{
    /// <summary>A step was opened without a form in progress.</summary>
    public bool IsLost => Request.Query.ContainsKey("nouveau");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await drafts.FindAsync(HttpContext, cancel) is null)
            await drafts.BeginAsync(HttpContext, cancel);
        return LocalRedirect(RegistrationSteps.Address(RegistrationStep.Identity));
    }
}
