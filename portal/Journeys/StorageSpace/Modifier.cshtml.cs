using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>A family changes what it wrote about a document of its open space, or renames its file.</summary>
[Authorize(Policy = Policies.Account)]
internal sealed class ModifierModel(HouseholdActor actor, SpaceAccess access) : DocumentPage(actor, access)
{
    /// <summary>What was typed; null to show the document as it is stored.</summary>
    public SpaceDocumentForm? Typed { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowDocumentAsync(cancel);

    public async Task<IActionResult> OnPostAsync([FromForm] SpaceDocumentForm form, CancellationToken cancel)
    {
        Typed = form;
        if (form.Errors() is { Any: true } errors)
        {
            Errors = errors;
            return await ShowDocumentAsync(cancel);
        }

        var answer = await Space.DescribeAsync(DocumentId, form.Request(), cancel);
        return await AfterAsync(
            answer, "modifie", SpaceDocumentForm.Fields, SpacePageTexts.MayBeDone, () => ShowDocumentAsync(cancel));
    }
}
