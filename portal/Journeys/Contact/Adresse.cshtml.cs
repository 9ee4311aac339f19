using EspaceFamille.Contracts;
using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Contact;

/// <summary>
/// The postal address of the household, or of a child: a form with an optional document, then a summary, which is sent as a
/// request. A family's document is uploaded with the form and belongs to the person alone; an agent's is on paper.
/// </summary>
[Authorize(Policy = ActorPolicy.Name)]
[RequestSizeLimit(MaxRequestBytes)]
internal sealed class AdresseModel(HouseholdActor actor, IdentityClient identity, DocumentsClient documents)
    : ContactPage(actor, identity)
{
    /// <summary>The gateway's limit: four files of 3,276,800 bytes and the form around them.</summary>
    private const int MaxRequestBytes = 13_500_000;

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

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ReadPeopleAsync(cancel) ?? Page();

    public async Task<IActionResult> OnPostModifierAsync([FromForm] AddressForm form, CancellationToken cancel)
    {
        Form = form;
        return await ReadPeopleAsync(cancel) ?? Page();
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
