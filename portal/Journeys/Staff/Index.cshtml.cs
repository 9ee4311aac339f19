using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Staff;

/// <summary>For administrators: the accounts of agents, and what each may review.</summary>
[Authorize(Policy = Policies.Admin)]
internal sealed class IndexModel(HouseholdActor actor, StaffClient staff) : JourneyPage(actor)
{
    /// <summary>Null while the service is unavailable.</summary>
    public StaffListResponse? List { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var answer = await staff.ListAsync(cancel);
        List = answer.Value;
        return PageUnless(answer.Failure);
    }
}
