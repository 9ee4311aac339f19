using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.SpaceKeys;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>A family adds a document to its open space.</summary>
[Authorize(Policy = Policies.Account)]
[RequestSizeLimit(SpaceDocumentForm.MaxRequestBytes)]
internal sealed class AjouterModel(HouseholdActor actor, SpaceAccess access) : OpenSpacePage(actor, access)
{
    public SpaceDocumentForm Form { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await EnterAsync(cancel) is { } instead)
            return instead;
        return Overview is { State: SpaceState.Unconfirmed } ? Redirect(SpaceAddresses.Code) : Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] SpaceDocumentForm form, CancellationToken cancel)
    {
        Form = form with { Files = [] };
        if (form.Files is not [_])
        {
            Errors = FormErrors.Of(SpaceDocumentForm.FileField, SpacePageTexts.NoFile);
            return await ShowAsync(cancel);
        }

        if (form.Errors() is { Any: true } errors)
        {
            Errors = errors;
            return await ShowAsync(cancel);
        }

        var answer = await Space.AddAsync(form.Content(), cancel);
        return answer.Problem?.Is(Problem.SpaceUnconfirmed) == true
            ? Redirect(SpaceAddresses.Code)
            : await AfterAsync(answer, "ajoute", SpaceDocumentForm.Fields, SpacePageTexts.MayBeAdded, () => ShowAsync(cancel));
    }
}
