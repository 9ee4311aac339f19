using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Review;

/// <summary>A file of a review, for the agent who studies it; the service records the reading first.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class FichierModel(HouseholdActor actor, DocumentsClient documents) : FilePage(actor)
{
    public Task<IActionResult> OnGetAsync(string id, string fileId, CancellationToken cancel) =>
        StreamAsync(documents.OpenReviewedFileAsync(id, fileId, cancel), cancel);
}
