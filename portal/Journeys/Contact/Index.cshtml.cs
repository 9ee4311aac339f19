using EspaceFamille.Identity.Api;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Contact;

/// <summary>How the town reaches the person, and the procedures to change it.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class IndexModel(HouseholdActor actor, IdentityClient identity) : JourneyPage(actor)
{
    /// <summary>The telephones that were sent were those of the profile already.</summary>
    [BindProperty(SupportsGet = true, Name = "inchange")]
    public string? Unchanged { get; set; }

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
