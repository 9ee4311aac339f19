using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Reservations;

/// <summary>"Annuler la démarche": drops the draft once it is confirmed.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class AbandonModel(HouseholdActor actor, DraftStore drafts, ReservationsClient reservations, TownClock clock)
    : PlanningPage(actor, drafts, reservations, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(Today, Today, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await DropAsync(cancel);
        return Redirect(Actor.Home);
    }
}
