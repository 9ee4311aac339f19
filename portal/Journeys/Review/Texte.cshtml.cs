using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Review;

/// <summary>The text that was found on a page of a review's file, to be searched and copied: only the picture counts.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class TexteModel(HouseholdActor actor, DocumentsClient documents) : FilePage(actor)
{
    public Task<IActionResult> OnGetAsync(
        string id, string documentId, string fileId, int number, CancellationToken cancel) => ShowTextAsync(
        number, () => documents.OpenReviewedTextAsync(id, documentId, fileId, number, cancel), cancel);
}
