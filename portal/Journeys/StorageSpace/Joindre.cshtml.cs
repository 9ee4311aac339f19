using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Pieces;
using EspaceFamille.Portal.SpaceKeys;
using EspaceFamille.Portal.Uploads;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>
/// "Ajouter depuis mon espace de stockage": a family chooses documents of its open space, whose copies the town will see, and returns to
/// its form with them.
/// </summary>
[Authorize(Policy = Policies.Account)]
internal sealed class JoindreModel(
    HouseholdActor actor, SpaceAccess access, LeftForms forms, DocumentsClient documents, SpaceCopiesClient copies)
    : LeftFormPage(actor, access, forms)
{
    /// <summary>Name and id of the boxes.</summary>
    public const string Field = "documents";

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal) { ["spaceDocumentIds"] = Field };

    /// <summary>Newest first; null while the service is unavailable.</summary>
    public IReadOnlyList<SpaceDocumentResponse>? Documents { get; private set; }

    public IReadOnlyList<string> Chosen { get; private set; } = [];

    /// <summary>How many documents may be chosen.</summary>
    public int Room { get; private set; } = DraftDocument.MaxFiles;

    /// <summary>Made when the form is rendered, kept until the service has answered: what is sent twice with it is copied once.</summary>
    public string FormId { get; private set; } = Ids.New();

    protected override string OwnAddress => SpaceAddresses.Attaching;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindFormAsync(cancel) ?? await ShowDocumentsAsync(cancel);

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = Field)] IReadOnlyList<string>? chosen, [FromForm(Name = UploadForm.FormIdField)] string? formId,
        CancellationToken cancel)
    {
        Chosen = chosen ?? [];
        if (await FindFormAsync(cancel) is { } instead)
            return instead;
        await ReadRoomAsync(cancel);
        Errors = FormErrors.Check(
            (Chosen.Count == 0, Field, SpacePageTexts.NoDocument), (Chosen.Count > Room, Field, SpacePageTexts.TooManyDocuments(Room)));
        if (Errors.Any)
            return await ShowDocumentsAsync(cancel);
        var answer = await CopyAsync(DraftKeys.OfUpload(FormKey, formId, string.Join('\0', Chosen)), cancel);
        if (answer.Value is not { } copied)
            return await RefusedAsync(answer, formId, cancel);
        await Forms.SaveAsync(User, FormKey, Left.Copied(copied.DocumentId), cancel);
        if (UploadForm.Refused(copied) is not { Count: > 0 } refused)
            return Redirect(Back);
        Errors = FormErrors.Of(refused.Select(file => (Field, $"{file.Name} : {file.Refusal}")));
        return await ShowDocumentsAsync(cancel);
    }

    /// <summary>Into the document that the form has, as long as no request has taken it; else into a new one.</summary>
    private async Task<Answer<UploadResponse>> CopyAsync(string key, CancellationToken cancel)
    {
        if (Left.TargetId is { } target)
        {
            var added = await copies.AddAsync(target, Chosen, cancel);
            if (added.Failure is not Failure.NotFound && added.Problem?.Is(Problem.DocumentAttached) != true)
                return added;
        }

        var details = Left.Upload.Described;
        return await copies.CopyAsync(
            new(
                Chosen, details.Qualification, details.Title, details.Number, details.IssuingAuthority, details.IssueDate,
                details.ValidUntil),
            key, cancel);
    }

    private async Task<IActionResult> RefusedAsync(Answer<UploadResponse> answer, string? formId, CancellationToken cancel)
    {
        if (IsClosed(answer) || answer.Failure is Failure.SignedOut)
            return Instead(answer)!;
        if (answer.Failure is Failure.NotFound)
            Errors = FormErrors.Of("", SpacePageTexts.Missing);
        else if (answer.Problem?.Is(Problem.NoFileAccepted) == true)
            Errors = FormErrors.Of(UploadForm.Errors(answer.Problem).All.Select(error => (Field, error.Sentence)));
        else
            Refuse(answer, Fields, SpacePageTexts.MayBeAttached);
        if (answer.Problem is null && formId is { Length: > 0 })
            FormId = formId;
        return await ShowDocumentsAsync(cancel);
    }

    private async Task<IActionResult> ShowDocumentsAsync(CancellationToken cancel)
    {
        var (listing, measuring) = (Space.DocumentsAsync(cancel), ReadRoomAsync(cancel));
        var instead = await EnterAsync(cancel);
        await measuring;
        var answer = await listing;
        Documents = answer.Value;
        return instead ?? (IsClosed(answer) ? Closed() : Page());
    }

    private async Task ReadRoomAsync(CancellationToken cancel)
    {
        if (Left.TargetId is { } target && (await documents.DocumentAsync(target, cancel)).Value is { } document)
            Room = Math.Max(1, DraftDocument.MaxFiles - document.Files.Count);
    }
}
