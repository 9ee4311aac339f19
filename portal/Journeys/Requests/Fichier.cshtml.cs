using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Requests;

/// <summary>A file that the family, or an account without a household, uploaded.</summary>
[Authorize(Policy = Policies.Account)]
internal sealed class FichierModel(HouseholdActor actor, DocumentsClient documents) : FilePage(actor)
{
    public Task<IActionResult> OnGetAsync(string documentId, string fileId, CancellationToken cancel) =>
        DownloadAsync(documents.OpenFileAsync(documentId, fileId, cancel), cancel);
}
