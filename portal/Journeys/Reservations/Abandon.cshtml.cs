using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Reservations;

/// <summary>"Abandonner la saisie": drops the draft once it is confirmed.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class AbandonModel(HouseholdActor actor, DraftStore drafts, ReservationsClient reservations, TownClock clock)
    : PlanningPage(actor, drafts, reservations, clock)
{
    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => AbandonAsync(cancel);
}
