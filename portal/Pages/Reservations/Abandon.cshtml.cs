using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Planning;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages.Reservations;

/// <summary>"Annuler la démarche": drops the draft, after asking.</summary>
[Authorize(Policy = Policies.Family)]
internal sealed class AbandonModel(DraftStore drafts, PlanningApi plannings, [FromKeyedServices(Clocks.Town)] TimeProvider town)
    : DraftPage(drafts, plannings, town)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(Today, Today, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await DropAsync(cancel);
        return Redirect("/");
    }
}
