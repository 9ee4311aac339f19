using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pieces;
using EspaceFamille.Portal.Uploads;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Contact;

/// <summary>
/// The postal address of the household, or of a child: a form with an optional document, then a summary, which is sent as a
/// request. A family's document is uploaded with the form and belongs to the person alone; an agent's is on paper.
/// </summary>
[Authorize(Policy = ActorPolicy.Name)]
[RequestSizeLimit(UploadBounds.MaxRequestBytes)]
internal sealed class AdresseModel(HouseholdActor actor, IdentityClient identity, DocumentsClient documents, LeftForms forms)
    : ContactPage(actor, identity)
{
    private const string OwnAddress = "/coordonnees/adresse";

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["addressLine"] = "voie",
        ["complement"] = "complement",
        ["postCode"] = "codePostal",
        ["town"] = "ville",
        ["documentIds"] = "fichiers",
        ["files"] = "fichiers",
        [AgentReason.ApiField] = AgentReason.Field,
    };

    public AddressForm Form { get; private set; } = new();

    /// <summary>The form is complete: it is shown as a summary.</summary>
    public bool IsSummary { get; private set; }

    /// <summary>The uploaded document as it is stored; null without one, and while the service is unavailable.</summary>
    public SupportingDocumentResponse? Document { get; private set; }

    /// <summary>What was done in the storage space before the family returned; null where nothing was.</summary>
    public string? Notice { get; private set; }

    /// <param name="key">Of the form that was left for the storage space.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = LeftForm.Parameter)] string? key, CancellationToken cancel)
    {
        if (await forms.FindAsync(User, key, cancel) is { } left)
            (Form, Notice) = (AddressForm.Of(left), left.Notice);
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostModifierAsync([FromForm] AddressForm form, CancellationToken cancel)
    {
        Form = form;
        return await ShowAsync(cancel);
    }

    /// <summary>Documents of the storage space are chosen for the form, which is kept.</summary>
    public Task<IActionResult> OnPostEspaceAsync([FromForm] AddressForm form, CancellationToken cancel) =>
        LeaveAsync(form, "espace", cancel);

    /// <summary>A file of the uploaded document is duplicated in the storage space; the form is kept.</summary>
    public Task<IActionResult> OnPostDupliquerAsync(
        [FromForm] AddressForm form, [FromForm(Name = "fichier")] string? file, CancellationToken cancel) =>
        LeaveAsync(form, $"dupliquer:{form.DocumentId}:{file}", cancel);

    /// <summary>Deletes the uploaded document. One that is deleted already counts as deleted.</summary>
    public async Task<IActionResult> OnPostRetirerAsync([FromForm] AddressForm form, CancellationToken cancel)
    {
        Form = form;
        if (Actor.UploadsDocuments && form.DocumentId is { Length: > 0 } id)
        {
            var answer = await documents.DeleteDocumentAsync(id, cancel);
            if (answer.Failure is null or Failure.NotFound)
                Form = form with { DocumentId = null, FileNames = [] };
            else if (answer.Failure is Failure.SignedOut)
                return Challenge();
            else
                Errors = FormErrors.Of(
                    "fichiers",
                    answer.Problem?.Title ?? Unanswered(answer.Failure, ContactPageTexts.NotBegun, ContactPageTexts.Unanswered));
        }

        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostRecapitulatifAsync([FromForm] AddressForm form, CancellationToken cancel)
    {
        Form = form;
        Errors = form.Check();
        if (await ReadPeopleAsync(cancel) is { } elsewhere)
            return elsewhere;
        // Files that were chosen are uploaded even so: a browser does not send them again with the corrected form.
        if (Actor.UploadsDocuments && form.Files.Count > 0 && await UploadAsync(cancel) is { } failed)
            return failed;
        if (Errors.Any)
            await ReadDocumentAsync(cancel);
        IsSummary = !Errors.Any;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] AddressForm form, CancellationToken cancel)
    {
        Form = form;
        Errors = CheckReason(form.Check());
        IsSummary = IsOfSummary;
        if (await ReadPeopleAsync(cancel) is { } elsewhere)
            return elsewhere;
        if (Errors.Any)
            return Page();
        var wanted = form.Request with { ChildId = ChildId, OnBehalf = OnBehalf };
        var answer = await Identity.RequestAddressChangeAsync(wanted, form.Key(OnBehalf?.Reason), cancel);
        if (answer.Value is { } request)
            return ToRequest(request.Id);
        if (Explain(answer, Fields) is { } refused)
            return refused;
        IsSummary = IsOfSummary;
        return Page();
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        await ReadDocumentAsync(cancel);
        return await ReadPeopleAsync(cancel) ?? Page();
    }

    /// <summary>A document that is erased is no part of the form any more.</summary>
    private async Task ReadDocumentAsync(CancellationToken cancel)
    {
        if (!Actor.UploadsDocuments || Form.DocumentId is not { Length: > 0 } id)
            return;
        var answer = await documents.DocumentAsync(id, cancel);
        Document = answer.Value;
        if (answer.Failure is Failure.NotFound)
            Form = Form with { DocumentId = null, FileNames = [] };
        else if (Document is not null && Form.FileNames.Count == 0)
            Form = Form with { FileNames = [.. Document.Files.Select(file => file.Name)] };
    }

    /// <summary>Files that were chosen are uploaded first; where that fails, the page shows it.</summary>
    private async Task<IActionResult> LeaveAsync(AddressForm form, string goTo, CancellationToken cancel)
    {
        Form = form;
        if (!Actor.UploadsDocuments)
            return NotFound();
        if (form.Files.Count > 0 && await UploadAsync(cancel) is { } failed)
            return failed;
        if (Errors.Any)
            return await ShowAsync(cancel);
        var kinds = await documents.QualificationsAsync(cancel, RequestKind.AddressChange);
        var upload = new UploadForm { Qualification = kinds.Value is [var kind, ..] ? kind.Code : null };
        var space = await forms.LeaveAsync(User, Here(OwnAddress), goTo, upload, Given(Form.DocumentId), cancel, Form.Kept);
        return space is null ? await ShowAsync(cancel) : Redirect(space);

        static string? Given(string? id) => string.IsNullOrEmpty(id) ? null : id;
    }

    /// <summary>Null when the page shows what came of it.</summary>
    private async Task<IActionResult?> UploadAsync(CancellationToken cancel)
    {
        var kinds = await documents.QualificationsAsync(cancel, RequestKind.AddressChange);
        var key = await Form.UploadKeyAsync(cancel);
        var upload = kinds.Value is [var kind, ..]
            ? await documents.UploadAsync(UploadContent.Of([("qualification", kind.Code)], Form.Files), key, cancel)
            : new(null, kinds.Failure ?? Failure.Unavailable);
        if (upload.Failure is Failure.SignedOut or Failure.NotFound)
            return Without(upload.Failure);
        if (upload.Value is { } uploaded && uploaded.Files.All(file => file.Accepted))
        {
            if (Form.DocumentId is { Length: > 0 } replaced && replaced != uploaded.DocumentId)
                await documents.DeleteDocumentAsync(replaced, cancel);
            Form = Form with { DocumentId = uploaded.DocumentId, FileNames = [.. uploaded.Files.Select(file => file.Name)] };
            return null;
        }

        if (upload.Value is { } refused)
            await documents.DeleteDocumentAsync(refused.DocumentId, cancel);
        // Another choice of files is another upload.
        Form = Form with { FormId = upload.Problem is null && upload.Value is null ? Form.FormId : Ids.New() };
        Errors = Errors.And(FaultsOf(upload));
        return null;
    }

    private FormErrors FaultsOf(Answer<UploadResponse> upload) => upload switch
    {
        { Value: { } uploaded } => FormErrors.Of(
            uploaded.Files.Where(file => !file.Accepted).Select(file => ("fichiers", $"{file.Name} : {file.Refused?.Message}"))),
        { Problem: { Errors: { } files } problem } when problem.Is(Problem.NoFileAccepted) =>
            FormErrors.Of(files.SelectMany(file => file.Value, (file, sentence) => ("fichiers", $"{file.Key} : {sentence}"))),
        { Problem: { } problem } => problem.At(Fields),
        _ => FormErrors.Of("", Unanswered(upload.Failure, ContactPageTexts.NotBegun, ContactPageTexts.Unanswered)),
    };
}
