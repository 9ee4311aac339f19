using EspaceFamille.Language;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>Step 2: the reason, a comment, and a family's supporting documents.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class JustificatifModel(HouseholdActor actor, DraftStore drafts, DocumentsClient documents) : AbsencePage(actor, drafts)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Draft.Period is null ? Redirect(Address("")) : Page();
    }

    /// <param name="goTo">"piece", "retirer:" and a document's id (and ":" and the id of one file), "retour", or "continuer".</param>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "motif")] string? reason, [FromForm(Name = "commentaire")] string? comment,
        [FromForm(Name = "aller")] string? goTo, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Draft.Period is null)
            return Redirect(Address(""));
        var removed = goTo?.Split(':') is ["retirer", .. var ids] ? ids : [];
        await KeepAsync(Draft with
        {
            Reason = ApiNames.Read<AbsenceReason>(reason),
            Comment = comment?.Trim(),
            Documents = [.. Draft.Attached.Where(document => removed is not [var whole] || document.DocumentId != whole)],
            Refused = null,
        }, cancel);
        if (removed is [var document, var file])
            return await RemoveAsync(document, file, cancel) ?? Page();
        if (goTo is "piece" or "retour")
            return Redirect(Address(goTo == "piece" ? "piece" : "jours"));
        if (goTo != "continuer")
            return Page();
        Errors = Check();
        return Errors.Any ? Page() : Redirect(Address("recapitulatif"));
    }

    /// <summary>From the recap, which shows the documents too.</summary>
    public async Task<IActionResult> OnPostRetirerAsync(
        [FromForm(Name = "piece")] string document, [FromForm(Name = "fichier")] string file, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Draft.Period is null)
            return Redirect(Address(""));
        return await RemoveAsync(document, file, cancel) ?? (Errors.Any ? Page() : Redirect(Address("recapitulatif")));
    }

    private async Task<IActionResult?> RemoveAsync(string document, string file, CancellationToken cancel)
    {
        var answer = await documents.DeleteFileAsync(document, file, cancel);
        if (answer.Value is { } deletion)
            await KeepAsync(Draft.Without(document, deletion), cancel);
        else if (answer.Problem is { } problem)
            Errors = FormErrors.Of("justificatifs", problem.Title);
        else
            return Without(answer.Failure);
        return null;
    }

    private FormErrors Check()
    {
        var comment = Draft.Comment ?? "";
        return FormErrors.Check(
            (Draft.Reason is null, "motif", AbsenceFormTexts.NoReason),
            (comment.Length == 0 && !Actor.IsAgent, "commentaire", AbsenceFormTexts.NoComment),
            (comment.Length > AbsenceDraft.MaxCommentCharacters, "commentaire", AbsenceFormTexts.CommentTooLong(comment.Length)),
            (!PlainText.IsPlain(comment), "commentaire", AbsenceFormTexts.UnprintableComment),
            (Actor.UploadsDocuments && Draft is { Reason: not null, NeedsDocument: true, Attached.Count: 0 },
                "justificatifs", AbsenceFormTexts.NoDocument));
    }
}
