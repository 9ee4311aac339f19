using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>A family replaces the file of a document of its open space; what is written about it stays.</summary>
[Authorize(Policy = Policies.Account)]
[RequestSizeLimit(SpaceDocumentForm.MaxRequestBytes)]
internal sealed class RemplacerModel(HouseholdActor actor, SpaceAccess access) : DocumentPage(actor, access)
{
    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowDocumentAsync(cancel);

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = SpaceDocumentForm.FileField)] IReadOnlyList<IFormFile>? files, CancellationToken cancel)
    {
        if (files is not [var file])
        {
            Errors = FormErrors.Of(SpaceDocumentForm.FileField, SpacePageTexts.NoFile);
            return await ShowDocumentAsync(cancel);
        }

        var answer = await Space.ReplaceAsync(DocumentId, UploadContent.Of([], [file]), cancel);
        return await AfterAsync(
            answer, "remplace", SpaceDocumentForm.Fields, SpacePageTexts.MayBeDone, () => ShowDocumentAsync(cancel));
    }
}
