using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Uploads;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>
/// A step that shows the draft's documents as the town has them. Tabs, lost answers and the list of unsent documents change a document
/// beside the draft: the draft follows the document, since a declaration under an old receipt would lack files.
/// </summary>
internal abstract class FilesPage(HouseholdActor actor, DraftStore drafts, DocumentsClient documents) : AbsencePage(actor, drafts)
{
    protected DocumentsClient Documents => documents;

    /// <summary>The files of the draft as the town has them; none while documents is unavailable.</summary>
    public DraftFiles Files { get; private set; } = DraftFiles.None;

    /// <summary>The id of the field at which an error about the files is shown; "" on a page without one.</summary>
    protected virtual string FilesField => "";

    /// <summary>Reads the draft's documents, and takes over what changed beside the draft.</summary>
    /// <returns>The response where the draft was sent or abandoned meanwhile; else null.</returns>
    protected async Task<IActionResult?> ReadFilesAsync(CancellationToken cancel)
    {
        Files = await DraftFiles.ReadAsync(documents, Draft.Documents, cancel);
        if (!Files.Outdated.Any())
            return null;
        if (await MatchAsync(Files.Outdated, cancel) is { } instead)
            return instead;
        Files = await DraftFiles.ReadAsync(documents, Draft.Documents, cancel);
        return null;
    }

    /// <summary>Renews the receipts that another tab may have overtaken.</summary>
    protected Task<IActionResult?> MatchStaleAsync(CancellationToken cancel) =>
        MatchAsync(Draft.Documents.Where(document => document.IsStale), cancel);

    /// <summary>
    /// Renews the receipts and takes over the files. A document whose receipt cannot be renewed now is tried again by the next page.
    /// </summary>
    private async Task<IActionResult?> MatchAsync(IEnumerable<DraftDocument> outdated, CancellationToken cancel)
    {
        foreach (var document in outdated.ToArray())
        {
            var renewal = await documents.RenewAsync(document.DocumentId, cancel);
            if (renewal.Problem is { } problem)
                Errors = Errors.And(FormErrors.Of(FilesField, $"{document.Title} : {problem.Title}"));
            if (renewal.Value is not { } receipt || (await documents.DocumentAsync(document.DocumentId, cancel)).Value is not { } read)
                continue;
            if (await KeepAsync(draft => draft.Matched(document, receipt, read), cancel) is { } instead)
                return instead;
        }

        return null;
    }
}
