using EspaceFamille.Identity.Api;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Household;

/// <summary>An adult of the household, without anything of that person's account, mail or telephone.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class AdulteModel(HouseholdActor actor, IdentityClient identity) : JourneyPage(actor)
{
    public HouseholdResponse Household { get; private set; } = null!;

    public AdultResponse Adult { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        var answer = await identity.HouseholdAsync(cancel);
        if (answer.Value is not { } household)
            return Without(answer.Failure);
        if (household.Adults.FirstOrDefault(adult => adult.AdultId == id) is not { } found)
            return NotFound();
        (Household, Adult) = (household, found);
        return Page();
    }
}
