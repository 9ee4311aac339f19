using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Requests;

/// <summary>All supporting documents of the family, with their original files, as one archive. Agents have no such page.</summary>
[Authorize(Policy = Policies.Family)]
internal sealed class ExportModel(HouseholdActor actor, DocumentsClient documents) : FilePage(actor)
{
    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DownloadAsync(documents.OpenExportAsync(cancel), cancel);
}
