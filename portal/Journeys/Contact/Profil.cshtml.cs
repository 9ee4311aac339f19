using EspaceFamille.Documents.Api;
using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Contact;

/// <summary>The person's own identity as the town knows it, what the person states beside it, and how the town reaches them.</summary>
[Authorize(Policy = Policies.Account)]
internal sealed class ProfilModel(HouseholdActor actor, IdentityClient identity, DocumentsClient documents) : JourneyPage(actor)
{
    public ProfileResponse Profile { get; private set; } = null!;

    /// <summary>Null while the service of documents is unavailable: initials are shown.</summary>
    public OwnPictureResponse? Picture { get; private set; }

    /// <summary>What the person states was just saved.</summary>
    public bool IsDone => Request.Query["fait"] == "oui";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var (reading, picture) = (identity.ProfileAsync(cancel), documents.OwnPictureAsync(cancel));
        var answer = await reading;
        Picture = (await picture).Value;
        if (answer.Value is not { } profile)
            return Without(answer.Failure);
        Profile = profile;
        return Page();
    }
}
