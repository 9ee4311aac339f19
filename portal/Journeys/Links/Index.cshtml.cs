using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Links;

/// <summary>For agents: the accounts that wait for their link to a household, oldest first.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class IndexModel(HouseholdActor actor, LinkRequestsClient links) : JourneyPage(actor)
{
    [BindProperty(SupportsGet = true, Name = "suite")]
    public string? Cursor { get; set; }

    /// <summary>Set after a decision.</summary>
    [BindProperty(SupportsGet = true, Name = "fait")]
    public string? Done { get; set; }

    /// <summary>Null while the service is unavailable.</summary>
    public LinkRequestListResponse? List { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var answer = await links.ListAsync(Cursor, cancel);
        List = answer.Value;
        return PageUnless(answer.Failure);
    }
}
