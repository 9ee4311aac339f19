using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages;

/// <summary>The first page of a journey: the choice among the household's enrolled children.</summary>
internal abstract class ChildrenPage(HouseholdActor actor, ReservationsClient reservations) : JourneyPage(actor)
{
    public IReadOnlyList<ChildResponse> Children { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var answer = await reservations.ChildrenAsync(cancel);
        if (answer.Value is null)
            return Without(answer.Failure);
        Children = answer.Value;
        return Page();
    }
}
