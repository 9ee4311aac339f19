using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Review;

/// <summary>The picture of a page of a review's file, for the agent who studies it; the service records the reading first.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class ImageModel(HouseholdActor actor, DocumentsClient documents) : FilePage(actor)
{
    public Task<IActionResult> OnGetAsync(
        string id, string documentId, string fileId, int number, CancellationToken cancel) => ShowPictureAsync(
        number, () => documents.OpenReviewedPageAsync(id, documentId, fileId, number, cancel), cancel);
}
