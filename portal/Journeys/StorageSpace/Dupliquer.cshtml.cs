using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pieces;
using EspaceFamille.Portal.SpaceKeys;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>
/// "Dupliquer cette pièce dans mon espace de stockage": a family copies a file that it has just uploaded into its open space, and returns
/// to its form, which does not depend on it.
/// </summary>
[Authorize(Policy = Policies.Account)]
internal sealed class DupliquerModel(
    HouseholdActor actor, SpaceAccess access, LeftForms forms, DocumentsClient documents, SpaceCopiesClient copies)
    : LeftFormPage(actor, access, forms)
{
    /// <summary>What is written about the copy.</summary>
    public SpaceDocumentForm Form { get; private set; } = new();

    /// <summary>The uploaded file; null while the service is unavailable.</summary>
    public DocumentFile? Original { get; private set; }

    protected override string OwnAddress => SpaceAddresses.Duplicating;

    /// <summary>The form proposes what the family wrote about the uploaded document.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await FindFormAsync(cancel) is { } missing)
            return missing;
        return Left.File is { } file ? await ShowAsync(file, isNew: true, cancel) : NotFound();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] SpaceDocumentForm form, CancellationToken cancel)
    {
        Form = form;
        if (await FindFormAsync(cancel) is { } missing)
            return missing;
        if (Left.File is not { } file)
            return NotFound();
        var answer = await copies.DuplicateAsync(file.DocumentId, file.FileId, form.Request(), cancel);
        if (answer.Value is not null)
        {
            await Forms.SaveAsync(User, FormKey, Left.DoneWith(), cancel);
            return Redirect(Back);
        }

        if (IsClosed(answer) || answer.Failure is Failure.SignedOut)
            return Instead(answer)!;
        if (answer.Failure is Failure.NotFound)
            Errors = FormErrors.Of("", SpacePageTexts.Missing);
        else
            Refuse(answer, SpaceDocumentForm.Fields, SpacePageTexts.MayBeDuplicated);
        return await ShowAsync(file, isNew: false, cancel);
    }

    private async Task<IActionResult> ShowAsync((string DocumentId, string FileId) file, bool isNew, CancellationToken cancel)
    {
        var reading = documents.DocumentAsync(file.DocumentId, cancel);
        var instead = await EnterAsync(cancel);
        var document = (await reading).Value;
        Original = document?.Files.FirstOrDefault(one => one.FileId == file.FileId);
        if (isNew && document is not null)
            Form = SpaceDocumentForm.Of(document);
        return instead
            ?? (Overview is { State: SpaceState.Unconfirmed } ? Redirect(SpaceAddresses.Then(SpaceAddresses.Code, Next)) : Page());
    }
}
