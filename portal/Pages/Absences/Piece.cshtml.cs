using EspaceFamille.Platform;
using EspaceFamille.Portal.Absences;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages.Absences;

/// <summary>"Ajouter": one supporting document of 1 to 4 files. A refused file does not undo the good ones.</summary>
[Authorize(Policy = Policies.Family)]
[RequestSizeLimit(UploadBounds.MaxRequestBytes)]
internal sealed class PieceModel(DraftStore drafts, AbsenceApi absences) : AbsencePage(drafts)
{
    public PieceForm Form { get; private set; } = new();

    /// <summary>The kinds of document that the town takes.</summary>
    public IReadOnlyList<Qualification> Qualifications { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Draft.Period is null)
            return Redirect("/absences");
        var page = await ShownAsync(cancel);
        Form = Qualifications is [var first, ..] ? PieceForm.Proposing(first) : Form;
        return page;
    }

    public async Task<IActionResult> OnPostAsync([FromForm] PieceForm form, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Form = form;
        if (form.Files.Count == 0)
        {
            Errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["files"] = ["Joignez au moins un fichier."] };
            return await ShownAsync(cancel);
        }

        var answer = await absences.UploadAsync(form.Content(), cancel);
        if (answer.Problem is { } problem)
            Errors = Named(problem);
        else if (answer.Value is null)
            return Without(answer.Failure);
        if (answer.Value is not { } upload)
            return await ShownAsync(cancel);
        await KeepAsync(Draft with { Pieces = [.. Draft.Documents, PieceOf(upload)], Refused = RefusedOf(upload) }, cancel);
        return Redirect("/absences/justificatif");
    }

    private async Task<IActionResult> ShownAsync(CancellationToken cancel)
    {
        var answer = await absences.QualificationsAsync(cancel);
        Qualifications = answer.Value ?? [];
        return answer.Value is null ? Without(answer.Failure) : Page();
    }

    private Piece PieceOf(Upload upload) => new(
        upload.DocumentId, upload.Receipt, string.IsNullOrWhiteSpace(Form.Title) ? "Justificatif" : Form.Title,
        [.. upload.Files.Where(file => file.Accepted).Select(file => new PieceFile(file.Name, file.Bytes, FileId: file.FileId, Scan: file.Scan))]);

    private static IReadOnlyList<PieceFile> RefusedOf(Upload upload) =>
        [.. upload.Files.Where(file => !file.Accepted).Select(file => new PieceFile(file.Name, null, file.Refused?.Message))];

    /// <summary>A sentence about a file names it; one about a line of the form stands at its line.</summary>
    private static IReadOnlyDictionary<string, string[]> Named(Problem problem) => problem.Is("no-file-accepted") && problem.Errors is { } files
        ? new Dictionary<string, string[]>(StringComparer.Ordinal) { ["files"] = [.. files.SelectMany(file => file.Value, (file, sentence) => $"{file.Key} : {sentence}")] }
        : Sentences(problem);
}
