using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Uploads;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>
/// The supporting documents of a draft: a chosen file is uploaded at once; the draft keeps its id and its receipt, so that no error of
/// another field loses it.
/// </summary>
internal abstract class DocumentsPage(HouseholdActor actor, DraftStore drafts, DocumentsClient documents, TownClock clock)
    : FilesPage(actor, drafts, documents), IUploadPage
{
    public UploadForm Upload { get; protected set; } = new();

    public IReadOnlyList<QualificationResponse> Qualifications { get; private set; } = [];

    public bool IsOverQuota { get; private set; }

    public string? Notice { get; protected set; }

    public DateTimeOffset Now => clock.Now;

    public bool MayBeUploaded => MayBeSaved && Request.Form[UploadForm.FormIdField] == Upload.FormId;

    public IReadOnlyList<DraftDocument> Chosen => Draft.Documents;

    public IReadOnlyList<DraftFile> Refused => Draft.Refused;

    public bool TakesSeveral => true;

    public string Hint => AbsenceFormTexts.FilesHint;

    protected override string FilesField => "fichiers";

    public DocumentDetails DetailsOf(DraftDocument document) => Typed(document) ?? document.Details;

    protected virtual async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        if (!Actor.UploadsDocuments)
            return Page();
        var (qualifications, files) = (Documents.QualificationsAsync(cancel), ReadFilesAsync(cancel));
        var answer = await qualifications;
        if (await files is { } instead)
            return instead;
        if (answer.Failure is Failure.SignedOut)
            return Without(answer.Failure);
        Qualifications = answer.Value ?? [];
        return Page();
    }

    /// <summary>
    /// Uploads the files and keeps what was accepted; a refused file does not undo the others. They are added to the last document that has
    /// room, so that a certificate can be photographed page by page; else they are a document of their own. A form that was sent before is
    /// answered with the document that it made: one that was removed since stays removed.
    /// </summary>
    /// <param name="replaced">The document and the file whose place the first one takes; null to add them all.</param>
    protected async Task<IActionResult?> UploadAsync(UploadForm upload, (string Document, string File)? replaced, CancellationToken cancel)
    {
        Upload = upload;
        if (upload.Files.Count == 0)
        {
            Errors = FormErrors.Of("fichiers", replaced is null ? UploadTexts.NoFile : UploadTexts.NoReplacement);
            return null;
        }

        var target = replaced is { } old ? Draft.Documents.FirstOrDefault(document => document.DocumentId == old.Document)
            : Draft.Documents.LastOrDefault(document => document.HasRoom);
        if (target is not null)
        {
            var added = await Documents.AddFilesAsync(target.DocumentId, upload.Content(), replaced?.File, cancel);
            // A document that was sent meanwhile, or erased, takes no more files: they become another one.
            if (added.Failure is not Failure.NotFound && added.Problem?.Is(Problem.DocumentAttached) != true)
                return await TakeAsync(
                    upload, added, (draft, answer) => draft.Changed(target, one => one.With(answer, replaced?.File)), cancel);
        }

        var key = await upload.KeyAsync(DraftId, cancel);
        return await TakeAsync(
            upload, await Documents.UploadAsync(upload.Content(), key, cancel),
            (draft, answer) => draft.With(DraftDocument.Of(answer, upload.Described, clock.Now)), cancel);
    }

    private async Task<IActionResult?> TakeAsync(
        UploadForm upload, Answer<UploadResponse> answer, Func<AbsenceDraft, UploadResponse, AbsenceDraft> keep, CancellationToken cancel)
    {
        if (answer.Value is not { } accepted)
            return Refuse(upload, answer);
        Upload = new();
        var isRemoved = false;
        var instead = await KeepAsync(draft =>
        {
            isRemoved = draft.HasRemoved(accepted.DocumentId);
            return isRemoved ? draft : keep(draft, accepted) with { Refused = UploadForm.Refused(accepted) };
        }, cancel);
        if (isRemoved)
            Errors = FormErrors.Of("fichiers", AbsenceFormTexts.RemovedDocument);
        return instead ?? await MatchStaleAsync(cancel);
    }

    /// <summary>
    /// The form with its error. Where no answer arrived it keeps its id, so that the same files, sent again, are one document.
    /// </summary>
    private IActionResult? Refuse(UploadForm upload, Answer<UploadResponse> answer)
    {
        if (answer.Problem is { } problem)
        {
            Upload = upload with { FormId = Ids.New() };
            IsOverQuota = problem.Is(Problem.UploadQuota);
            Errors = UploadForm.Errors(problem);
            return null;
        }

        if (answer.Failure is not (Failure.Unavailable or Failure.NotBegun))
            return Without(answer.Failure);
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        Errors = FormErrors.Of(
            "fichiers", Unanswered(answer.Failure, UploadTexts.NotBegun, UploadTexts.Unanswered));
        return null;
    }

    /// <summary>Saves the details of the documents that the form changes.</summary>
    protected async Task<IActionResult?> DescribeAsync(CancellationToken cancel)
    {
        foreach (var document in Draft.Documents.ToArray())
        {
            if (Typed(document) is not { } details || details == document.Details)
                continue;
            var answer = await Documents.DescribeAsync(document.DocumentId, details.Request(), cancel);
            if (answer.Value is { } receipt
                && await KeepAsync(draft => draft.Changed(document, one => one.Described(receipt, details)), cancel) is { } instead)
                return instead;
            if (answer.Problem is { } problem)
                Errors = Errors.And(problem.At(DocumentDetails.FieldsOf(document.DocumentId)));
            else if (answer.Failure is Failure.NotFound)
                Errors = Errors.And(FormErrors.Of("fichiers", UploadTexts.ErasedDocument(document.Title)));
            else if (answer.Value is null)
                return Without(answer.Failure);
        }

        return null;
    }

    /// <summary>
    /// Deletes a document that the draft no longer lists. Where that fails it is erased with those that no request lists.
    /// </summary>
    protected Task DropAsync(string document, CancellationToken cancel) => Documents.DeleteDocumentAsync(document, cancel);

    protected async Task<IActionResult?> RemoveAsync(string document, string file, CancellationToken cancel)
    {
        var before = Draft.Documents.FirstOrDefault(one => one.DocumentId == document);
        var answer = await Documents.DeleteFileAsync(document, file, cancel);
        if (answer.Value is { } deletion)
            return await KeepAsync(
                draft => before is null ? draft : draft.Changed(before, one => one.Without(document, deletion)), cancel);
        if (answer.Problem is not { } problem)
            return Without(answer.Failure);
        Errors = FormErrors.Of("fichiers", problem.Title);
        return null;
    }

    /// <summary>Renews the receipts that end soon or have ended.</summary>
    protected async Task<IActionResult?> RenewAsync(CancellationToken cancel)
    {
        foreach (var document in Draft.Documents.Where(document => document.NeedsRenewal(Now)))
        {
            var answer = await Documents.RenewAsync(document.DocumentId, cancel);
            if (answer.Value is { } receipt
                && await KeepAsync(draft => draft.Changed(document, one => one.With(receipt)), cancel) is { } instead)
                return instead;
            if (answer.Problem is { } problem)
                Errors = Errors.And(FormErrors.Of("fichiers", $"{document.Title} : {problem.Title}"));
            else if (answer.Failure is Failure.NotFound)
                Errors = Errors.And(FormErrors.Of("fichiers", UploadTexts.ErasedDocument(document.Title)));
            else if (answer.Value is null)
                return Without(answer.Failure);
        }

        return null;
    }

    private DocumentDetails? Typed(DraftDocument document) =>
        Request.HasFormContentType ? DocumentDetails.Read(Request.Form, document.DocumentId) : null;
}
