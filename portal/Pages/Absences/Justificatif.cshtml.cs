using EspaceFamille.Language;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Absences;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages.Absences;

/// <summary>Step 2: why, in the family's words, and what proves it.</summary>
[Authorize(Policy = Policies.Family)]
internal sealed class JustificatifModel(DraftStore drafts, AbsenceApi absences) : AbsencePage(drafts)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Draft.Period is null ? Redirect("/absences") : Page();
    }

    /// <param name="goTo">"piece", "retirer:" and a document's id (and ":" and one file's), "retour", or "continuer".</param>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "motif")] string? reason, [FromForm(Name = "commentaire")] string? comment, [FromForm(Name = "aller")] string? goTo, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Draft.Period is null)
            return Redirect("/absences");
        var removed = goTo?.Split(':') is ["retirer", .. var ids] ? ids : [];
        await KeepAsync(Draft with
        {
            Reason = AbsenceWords.Reasons.Contains(reason) ? reason : null,
            Comment = comment?.Trim(),
            Pieces = [.. Draft.Documents.Where(piece => removed is not [var whole] || piece.DocumentId != whole)],
            Refused = null,
        }, cancel);
        if (removed is [var document, var file])
            return await RemoveAsync(document, file, cancel) ?? Page();
        if (goTo is "piece" or "retour")
            return Redirect(goTo == "piece" ? "/absences/piece" : "/absences/jours");
        if (goTo != "continuer")
            return Page();
        Errors = Faults();
        return Errors.Count == 0 ? Redirect("/absences/recapitulatif") : Page();
    }

    /// <summary>From the recap, which shows the pieces too.</summary>
    public async Task<IActionResult> OnPostRetirerAsync(
        [FromForm(Name = "piece")] string document, [FromForm(Name = "fichier")] string file, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Draft.Period is null)
            return Redirect("/absences");
        return await RemoveAsync(document, file, cancel) ?? (Errors.Count == 0 ? Redirect("/absences/recapitulatif") : Page());
    }

    private async Task<IActionResult?> RemoveAsync(string document, string file, CancellationToken cancel)
    {
        var answer = await absences.RemoveFileAsync(document, file, cancel);
        if (answer.Value is { } removal)
            await KeepAsync(Draft.Without(document, removal), cancel);
        else if (answer.Problem is { } problem)
            Errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["receipts"] = [problem.Title] };
        else
            return Without(answer.Failure);
        return null;
    }

    private Dictionary<string, string[]> Faults()
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (Draft.Reason is null)
            faults["reason"] = ["Choisissez le motif de l’absence."];
        if (string.IsNullOrWhiteSpace(Draft.Comment))
            faults["comment"] = ["Dites en quelques mots pourquoi votre enfant est absent."];
        else if (Draft.Comment.Length > AbsenceDraft.LongestComment)
            faults["comment"] = [$"Le commentaire compte au plus {AbsenceDraft.LongestComment} caractères ; le vôtre en compte {Draft.Comment.Length}."];
        else if (!PlainText.IsPlain(Draft.Comment))
            faults["comment"] = ["Le commentaire contient des caractères qui ne s’affichent pas."];
        if (Draft is { Reason: not null, NeedsDocument: true, Documents.Count: 0 })
            faults["receipts"] = ["Ajoutez au moins un justificatif."];
        return faults;
    }
}
