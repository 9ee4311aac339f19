using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Pieces;
using EspaceFamille.Portal.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>The way from a draft's documents to the storage space and back.</summary>
internal abstract class SpaceDocumentsPage(
    HouseholdActor actor, DraftStore drafts, DocumentsClient documents, LeftForms forms, TownClock clock)
    : DocumentsPage(actor, drafts, documents, clock)
{
    /// <summary>Keeps the form where the button leads to the storage space.</summary>
    /// <returns>The address of the page of the space; null for another button.</returns>
    protected Task<string?> LeaveAsync(string? goTo, CancellationToken cancel) => forms.LeaveAsync(
        User, Address("justificatif"), goTo, Upload, Draft.Documents.LastOrDefault(document => document.HasRoom)?.DocumentId, cancel);

    /// <summary>
    /// Shows what was typed before the storage space was opened, and takes over the copy: its receipt is read with the files, like that of
    /// every document that changed beside the draft.
    /// </summary>
    /// <param name="key">Of the form that was left; null where it was not.</param>
    protected async Task<IActionResult?> ReturnAsync(string? key, CancellationToken cancel)
    {
        if (await forms.FindAsync(User, key, cancel) is not { } left)
            return null;
        (Upload, Notice) = (left.Upload, left.Notice);
        if (left.CopyId is not { } id || Draft.HasRemoved(id) || (await Documents.DocumentAsync(id, cancel)).Value is not { } copy)
            return null;
        Upload = new();
        return await KeepAsync(draft => draft.With(DraftDocument.Of(copy) with { IsStale = true }), cancel);
    }
}
