using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Portal.Uploads;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pieces;

/// <summary>
/// The files of a document that is added to a request. They are stored when they are chosen, so that the page shows what the town will see
/// of them; its address and its form name the document until it is sent.
/// </summary>
internal abstract class PiecePage(HouseholdActor actor, DocumentsClient documents, LeftForms forms, TownClock clock)
    : JourneyPage(actor), IUploadPage
{
    protected const string FilesField = "fichiers";
    protected const string DocumentField = "document";

    protected DocumentsClient Documents => documents;

    protected LeftForms Forms => forms;

    public UploadForm Upload { get; protected set; } = new();

    /// <summary>Null for a request that is not sent yet, and while the service is unavailable.</summary>
    public HouseholdReviewResponse? Review { get; private set; }

    public bool IsUnavailable { get; private set; }

    /// <summary>A piece can be added now.</summary>
    public bool TakesDocuments { get; private set; }

    /// <summary>The document as it is stored; null until a file was chosen.</summary>
    public DraftDocument? Document { get; protected set; }

    public IReadOnlyList<DraftDocument> Chosen => Document is null ? [] : [Document];

    public IReadOnlyList<DraftFile> Refused { get; private set; } = [];

    public DraftFiles Files { get; private set; } = DraftFiles.None;

    public IReadOnlyList<QualificationResponse> Qualifications { get; private set; } = [];

    public bool IsOverQuota { get; private set; }

    public string? Notice { get; protected set; }

    public bool TakesSeveral => false;

    public string Hint => "";

    public DateTimeOffset Now => clock.Now;

    public bool MayBeUploaded => MayBeSaved && Request.Form[UploadForm.FormIdField] == Upload.FormId;

    public DocumentDetails DetailsOf(DraftDocument document) => Typed(document) ?? document.Details;

    /// <summary>Reads the request and the document.</summary>
    /// <param name="id">Empty for a request that is not sent yet.</param>
    /// <returns>The response where there is nothing to add to, or the document is sent; else null.</returns>
    protected async Task<IActionResult?> ReadAsync(string id, string? document, CancellationToken cancel)
    {
        if (Instead(id) is { } instead)
            return instead;
        var reviewing = id.Length == 0 ? null : documents.HouseholdReviewAsync(id, cancel);
        var kinds = documents.QualificationsAsync(cancel, Kind(id));
        var reading = string.IsNullOrEmpty(document) ? null : ReadAsync(document, cancel);
        var answer = reviewing is null ? null : await reviewing;
        Review = answer?.Value;
        Qualifications = (await kinds).Value ?? [];
        var failure = reading is null ? null : await reading;
        if (answer?.Failure is Failure.SignedOut or Failure.NotFound)
            return Without(answer.Failure);
        if (failure is Failure.NotFound)
            Errors = FormErrors.Of(FilesField, PieceTexts.Erased);
        IsUnavailable = answer is { Value: null } || failure is not (null or Failure.NotFound);
        if (Document is not null && Review?.DocumentIds.Contains(Document.DocumentId) == true)
            return To(RequestAddress(id));
        TakesDocuments = !IsUnavailable && (answer is null || Review is { TakesDocuments: true });
        return TakesDocuments ? null : Page();
    }

    /// <summary>The kind of the request, by which kinds of document are offered.</summary>
    protected virtual RequestKind Kind(string id) => RequestIds.ReviewedKindOf(id);

    /// <summary>The response where the address names nothing that this page adds to; else null.</summary>
    protected virtual IActionResult? Instead(string id) => null;

    /// <summary>The page of the request.</summary>
    protected virtual string RequestAddress(string id) => $"/demandes/{Uri.EscapeDataString(id)}";

    /// <summary>This page.</summary>
    protected virtual string PieceAddress(string id) => $"{RequestAddress(id)}/piece";

    private async Task<Failure?> ReadAsync(string document, CancellationToken cancel)
    {
        var answer = await documents.DocumentAsync(document, cancel);
        Document = answer.Value is { } read ? DraftDocument.Of(read) : null;
        Files = Document is null ? DraftFiles.None : DraftFiles.Of(Document, answer);
        return answer.Failure;
    }

    /// <summary>
    /// Stores the files and reads the document with them; a refused file does not undo the others. Where no answer arrived the form keeps
    /// its id, so that the same files, sent again, are one document.
    /// </summary>
    /// <param name="replaced">The file whose place the first one takes; null to add them all.</param>
    protected async Task UploadAsync(string id, UploadForm upload, string? replaced, CancellationToken cancel)
    {
        Upload = upload;
        // What was erased is replaced by what is chosen now.
        if (Document is null)
            Errors = FormErrors.None;
        if (upload.Files.Count == 0)
        {
            Errors = Errors.And(FormErrors.Of(FilesField, replaced is null ? UploadTexts.NoFile : UploadTexts.NoReplacement));
            return;
        }

        var key = await upload.KeyAsync(id, cancel);
        var answer = Document is { } target
            ? await documents.AddFilesAsync(target.DocumentId, upload.Content(), replaced, cancel)
            : await documents.UploadAsync(upload.Content(), key, cancel);
        if (answer.Value is { } stored)
        {
            (Upload, Refused) = (new(), UploadForm.Refused(stored));
            if (await ReadAsync(stored.DocumentId, cancel) is not null)
                Document = DraftDocument.Of(stored, upload.Described, Now);
            return;
        }

        IsOverQuota = answer.Problem?.Is(Problem.UploadQuota) == true;
        if (answer.Problem is { } problem)
            (Upload, Errors) = (upload with { FormId = Ids.New() }, Errors.And(UploadForm.Errors(problem)));
        else
            Fail(FilesField, answer.Failure, UploadTexts.NotBegun, UploadTexts.Unanswered);
    }

    /// <summary>Saves the details of the document that the form changes.</summary>
    protected async Task<IActionResult?> DescribeAsync(CancellationToken cancel)
    {
        if (Document is not { } document || Typed(document) is not { } details || details == document.Details)
            return null;
        var answer = await documents.DescribeAsync(document.DocumentId, details.Request(), cancel);
        if (answer.Problem is { } problem)
            Errors = Errors.And(problem.At(DocumentDetails.FieldsOf(document.DocumentId)));
        return answer.Value is null && answer.Problem is null ? Without(answer.Failure) : null;
    }

    protected void Fail(string field, Failure? failure, string notBegun, string unanswered)
    {
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        Errors = Errors.And(FormErrors.Of(field, Unanswered(failure, notBegun, unanswered)));
    }

    /// <summary>This page with the document that is not sent yet.</summary>
    protected string AddressOf(string id) =>
        Actor.Address(PieceAddress(id)) + Query.Of((DocumentField, Document?.DocumentId));

    private DocumentDetails? Typed(DraftDocument document) =>
        Request.HasFormContentType ? DocumentDetails.Read(Request.Form, document.DocumentId) : null;
}
