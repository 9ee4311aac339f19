using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Household;

/// <summary>The photograph of the own profile.</summary>
[Authorize(Policy = Policies.Account)]
internal sealed class MaPhotoImageModel(HouseholdActor actor, DocumentsClient documents) : FilePage(actor)
{
    public Task<IActionResult> OnGetAsync(string photo, CancellationToken cancel) =>
        ShowPhotoAsync(() => documents.OpenOwnPictureAsync(photo, cancel), cancel);
}
