using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Reservations;

/// <summary>What changing reservations is, how long it takes, and the town's rules, before the first step.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class IntroductionModel(HouseholdActor actor, DraftStore drafts, ReservationsClient reservations, TownClock clock)
    : PlanningPage(actor, drafts, reservations, clock)
{
    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);
}
