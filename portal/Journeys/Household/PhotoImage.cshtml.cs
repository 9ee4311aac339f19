using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Household;

/// <summary>The photograph of a child of the household.</summary>
[Authorize(Policy = Policies.Family)]
internal sealed class PhotoImageModel(HouseholdActor actor, DocumentsClient documents) : FilePage(actor)
{
    public Task<IActionResult> OnGetAsync(string photo, CancellationToken cancel) =>
        ShowPhotoAsync(() => documents.OpenChildPictureAsync(photo, cancel), cancel);
}
