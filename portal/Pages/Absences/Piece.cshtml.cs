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

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Draft.Period is null ? Redirect("/absences") : Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] PieceForm form, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Form = form;
        if (form.Files.Count == 0)
        {
            Errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["files"] = ["Joignez au moins un fichier."] };
            return Page();
        }

        var answer = await absences.UploadAsync(form.Content(), cancel);
        if (answer.Problem is { } problem)
            Errors = Named(problem);
        else if (answer.Value is null)
            return Without(answer.Failure);
        if (answer.Value is not { } upload)
            return Page();
        await KeepAsync(Draft with { Pieces = [.. Draft.Documents, PieceOf(upload)], Refused = RefusedOf(upload) }, cancel);
        return Redirect("/absences/justificatif");
    }

    private Piece PieceOf(Upload upload) => new(
        upload.DocumentId, upload.Receipt, string.IsNullOrWhiteSpace(Form.Title) ? "Justificatif" : Form.Title,
        [.. upload.Files.Where(file => file.Accepted).Select(file => new PieceFile(file.Name, file.Bytes))]);

    private static IReadOnlyList<PieceFile> RefusedOf(Upload upload) =>
        [.. upload.Files.Where(file => !file.Accepted).Select(file => new PieceFile(file.Name, null, file.Refused?.Message))];

    /// <summary>A sentence about a file names it; one about a line of the form stands at its line.</summary>
    private static IReadOnlyDictionary<string, string[]> Named(Problem problem) => problem.Is("no-file-accepted") && problem.Errors is { } files
        ? new Dictionary<string, string[]>(StringComparer.Ordinal) { ["files"] = [.. files.SelectMany(file => file.Value, (file, sentence) => $"{file.Key} : {sentence}")] }
        : Sentences(problem);
}
