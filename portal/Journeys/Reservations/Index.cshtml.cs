using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Reservations;

/// <summary>The choice of a child and of one of its enrolments.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class IndexModel(HouseholdActor actor, ReservationsClient reservations, TownClock clock) : JourneyPage(actor)
{
    public IReadOnlyList<ChildResponse> Children { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var answer = await reservations.ChildrenAsync(cancel);
        if (answer.Value is null)
            return Without(answer.Failure);
        Children = answer.Value;
        return Page();
    }
}
