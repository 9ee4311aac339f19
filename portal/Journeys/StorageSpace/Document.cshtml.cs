using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>One document of the open space: a picture is shown, any other file is downloaded.</summary>
[Authorize(Policy = Policies.Account)]
internal sealed class DocumentModel(HouseholdActor actor, SpaceAccess access) : DocumentPage(actor, access)
{
    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowDocumentAsync(cancel);
}
