using EspaceFamille.Identity.Api;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Contact;

/// <summary>The person's own identity as the town knows it, and how the town reaches them.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class ProfilModel(HouseholdActor actor, IdentityClient identity) : JourneyPage(actor)
{
    public ProfileResponse Profile { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var answer = await identity.ProfileAsync(cancel);
        if (answer.Value is not { } profile)
            return Without(answer.Failure);
        Profile = profile;
        return Page();
    }
}
