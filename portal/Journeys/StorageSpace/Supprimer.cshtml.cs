using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.SpaceKeys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>A family deletes a document of its open space, once it has confirmed that.</summary>
[Authorize(Policy = Policies.Account)]
internal sealed class SupprimerModel(HouseholdActor actor, SpaceAccess access) : DocumentPage(actor, access)
{
    private static readonly Dictionary<string, string> NoFields = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowDocumentAsync(cancel);

    /// <summary>A document that is deleted already counts as deleted.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var answer = await Space.DeleteAsync(DocumentId, cancel);
        return answer.Failure is Failure.NotFound
            ? Redirect(SpaceAddresses.After("supprime"))
            : await AfterAsync(answer, "supprime", NoFields, SpacePageTexts.MayBeDone, () => ShowDocumentAsync(cancel));
    }
}
