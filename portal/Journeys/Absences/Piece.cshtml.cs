using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>"Ajouter": one supporting document of 1 to 4 files. A refused file does not undo the accepted ones.</summary>
[Authorize(Policy = Policies.Family)]
[RequestSizeLimit(UploadBounds.MaxRequestBytes)]
internal sealed class PieceModel(HouseholdActor actor, DraftStore drafts, DocumentsClient documents) : AbsencePage(actor, drafts)
{
    public UploadForm Form { get; private set; } = new();

    /// <summary>The kinds of document that the town takes.</summary>
    public IReadOnlyList<QualificationResponse> Qualifications { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Draft.Period is null)
            return Redirect(Address(""));
        var page = await ShowAsync(cancel);
        Form = Qualifications is [var first, ..] ? UploadForm.Proposing(first) : Form;
        return page;
    }

    public async Task<IActionResult> OnPostAsync([FromForm] UploadForm form, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Form = form;
        if (form.Files.Count == 0)
        {
            Errors = FormErrors.Of("fichiers", AbsenceFormTexts.NoFile);
            return await ShowAsync(cancel);
        }

        var answer = await documents.UploadAsync(form.Content(), cancel);
        if (answer.Problem is { } problem)
            Errors = Named(problem);
        else if (answer.Value is null)
            return Without(answer.Failure);
        if (answer.Value is not { } upload)
            return await ShowAsync(cancel);
        await KeepAsync(Draft with { Documents = [.. Draft.Attached, DocumentOf(upload)], Refused = RefusedOf(upload) }, cancel);
        return Redirect(Address("justificatif"));
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var answer = await documents.QualificationsAsync(cancel);
        Qualifications = answer.Value ?? [];
        return answer.Value is null ? Without(answer.Failure) : Page();
    }

    private DraftDocument DocumentOf(UploadResponse upload) => new(
        upload.DocumentId, upload.Receipt, string.IsNullOrWhiteSpace(Form.Title) ? AbsenceFormTexts.UntitledDocument : Form.Title,
        [
            .. upload.Files.Where(file => file.Accepted)
                .Select(file => new DraftFile(file.Name, file.Bytes, FileId: file.FileId, Scan: file.Scan)),
        ]);

    private static IReadOnlyList<DraftFile> RefusedOf(UploadResponse upload) =>
        [.. upload.Files.Where(file => !file.Accepted).Select(file => new DraftFile(file.Name, Refusal: file.Refused?.Message))];

    /// <summary>A sentence about a file names it; one about a line of the form is shown at its line.</summary>
    private static FormErrors Named(Problem problem) => problem.Is(Problem.NoFileAccepted) && problem.Errors is { } files
        ? FormErrors.Of(files.SelectMany(file => file.Value, (file, sentence) => ("fichiers", $"{file.Key} : {sentence}")))
        : problem.At(UploadForm.Fields);
}
