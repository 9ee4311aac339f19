using EspaceFamille.Documents.Api;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>A page about one document of the open space. An unknown one is 404, whether the space is open or not.</summary>
internal abstract class DocumentPage(HouseholdActor actor, SpaceAccess access) : OpenSpacePage(actor, access)
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public string DocumentId { get; set; } = "";

    /// <summary>Null while the service is unavailable.</summary>
    public SpaceDocumentResponse? Document { get; private set; }

    protected async Task<IActionResult> ShowDocumentAsync(CancellationToken cancel)
    {
        var reading = Space.DocumentAsync(DocumentId, cancel);
        var instead = await EnterAsync(cancel);
        var answer = await reading;
        if (answer.Failure is Failure.NotFound)
            return NotFound();
        Document = answer.Value;
        return instead ?? Instead(answer) ?? Page();
    }
}
