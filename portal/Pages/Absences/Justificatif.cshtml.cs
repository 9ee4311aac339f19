using EspaceFamille.Platform;
using EspaceFamille.Portal.Absences;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages.Absences;

/// <summary>Step 2: why, in the family's words, and what proves it.</summary>
[Authorize(Policy = Policies.Family)]
internal sealed class JustificatifModel(DraftStore drafts) : AbsencePage(drafts)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Draft.Period is null ? Redirect("/absences") : Page();
    }

    /// <param name="goTo">"piece", "retirer:" and a document's id, "retour", or "continuer".</param>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "motif")] string? reason, [FromForm(Name = "commentaire")] string? comment, [FromForm(Name = "aller")] string? goTo, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Draft.Period is null)
            return Redirect("/absences");
        var removed = goTo?.StartsWith("retirer:", StringComparison.Ordinal) == true ? goTo["retirer:".Length..] : null;
        await KeepAsync(Draft with
        {
            Reason = AbsenceWords.Reasons.Contains(reason) ? reason : null,
            Comment = comment?.Trim(),
            Pieces = [.. Draft.Documents.Where(piece => piece.DocumentId != removed)],
            Refused = null,
        }, cancel);
        if (goTo is "piece" or "retour")
            return Redirect(goTo == "piece" ? "/absences/piece" : "/absences/jours");
        if (goTo != "continuer")
            return Page();
        Errors = Faults();
        return Errors.Count == 0 ? Redirect("/absences/recapitulatif") : Page();
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
        else if (Draft.Comment.Any(letter => char.IsControl(letter) && letter is not '\r' and not '\n' and not '\t'))
            faults["comment"] = ["Le commentaire contient des caractères qui ne s’affichent pas."];
        if (Draft is { Reason: not null, NeedsDocument: true, Documents.Count: 0 })
            faults["receipts"] = ["Ajoutez au moins un justificatif."];
        return faults;
    }
}
