using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;

namespace EspaceFamille.Portal.Journeys.Reservations;

/// <summary>The choice of a child and of one of its enrolments.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class IndexModel(HouseholdActor actor, ReservationsClient reservations, TownClock clock)
    : ChildrenPage(actor, reservations)
{
    public DateOnly Today => clock.Today;
}
