using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Requests;

/// <summary>
/// The picture of a page of a file that the family, or an account without a household, uploaded: what the town sees of it.
/// </summary>
[Authorize(Policy = Policies.Account)]
internal sealed class ImageModel(HouseholdActor actor, DocumentsClient documents) : FilePage(actor)
{
    public Task<IActionResult> OnGetAsync(string documentId, string fileId, int number, CancellationToken cancel) => ShowPictureAsync(
        number, () => documents.OpenPageAsync(documentId, fileId, number, cancel), cancel);
}
