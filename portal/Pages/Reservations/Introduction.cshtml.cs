using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Planning;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages.Reservations;

/// <summary>What changing reservations is, how long it takes, and the town's rules, before the first step.</summary>
[Authorize(Policy = Policies.Family)]
internal sealed class IntroductionModel(DraftStore drafts, PlanningApi plannings, [FromKeyedServices(Clocks.Town)] TimeProvider town)
    : DraftPage(drafts, plannings, town)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(Today, Today, cancel) ?? Page();
}
