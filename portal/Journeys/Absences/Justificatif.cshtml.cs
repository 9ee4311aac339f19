using EspaceFamille.Documents.Api;
using EspaceFamille.Language;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>
/// Step 2: the reason, a comment, and a family's supporting documents. A chosen file is uploaded at once; the draft keeps its id and
/// its receipt, so that no error of another field loses it.
/// </summary>
[Authorize(Policy = ActorPolicy.Name)]
[RequestSizeLimit(UploadBounds.MaxRequestBytes)]
internal sealed class JustificatifModel(HouseholdActor actor, DraftStore drafts, DocumentsClient documents, TownClock clock)
    : AbsencePage(actor, drafts)
{
    public UploadForm Upload { get; private set; } = new();

    /// <summary>The kinds of document that the town takes; empty while documents is unavailable.</summary>
    public IReadOnlyList<QualificationResponse> Qualifications { get; private set; } = [];

    public DateTimeOffset Now => clock.Now;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await OpenWithDaysAsync(cancel) ?? await ShowAsync(cancel);

    /// <param name="goTo">
    /// "ajouter", "renouveler", "retirer:" and a document's id (and ":" and the id of one file), "retour", "abandon", or "continuer".
    /// </param>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "motif")] string? reason, [FromForm(Name = "commentaire")] string? comment, [FromForm] UploadForm upload,
        [FromForm(Name = "aller")] string? goTo, CancellationToken cancel)
    {
        if (await OpenWithDaysAsync(cancel) is { } instead)
            return instead;
        var removed = goTo?.Split(':') is ["retirer", .. var ids] ? ids : [];
        var kept = await KeepAsync(open => open.Form!.Commented(AbsenceDraft.Lines(comment), open.Version + 1) with
        {
            Reason = ApiNames.Read<AbsenceReason>(reason),
            Documents = [.. open.Form!.Documents.Where(document => removed is not [var whole] || document.DocumentId != whole)],
            Refused = [],
        }, cancel);
        if (kept is not null)
            return kept;
        if (await ActAsync(upload, removed, goTo, cancel) is { } acted)
            return acted;
        if (Errors.Any || Draft.Refused.Count > 0)
            return await ShowAsync(cancel);
        return await GoAsync(goTo, cancel);
    }

    /// <summary>From the recap, which shows the documents too.</summary>
    public async Task<IActionResult> OnPostRetirerAsync(
        [FromForm(Name = "piece")] string document, [FromForm(Name = "fichier")] string file, CancellationToken cancel)
    {
        if (await OpenWithDaysAsync(cancel) is { } instead)
            return instead;
        return await RemoveAsync(document, file, cancel)
            ?? (Errors.Any ? await ShowAsync(cancel) : Redirect(Address("recapitulatif")));
    }

    /// <summary>From another step, which shows that a receipt ends soon.</summary>
    /// <param name="step">The step to return to.</param>
    public async Task<IActionResult> OnPostRenouvelerAsync([FromQuery(Name = "depuis")] string? step, CancellationToken cancel)
    {
        if (await OpenWithDaysAsync(cancel) is { } instead)
            return instead;
        return await RenewAsync(cancel)
            ?? (Errors.Any ? await ShowAsync(cancel) : Redirect(Address(step == "recapitulatif" ? step : "jours")));
    }

    /// <summary>Files that the page's script sends as soon as they are chosen; returns the list of documents alone.</summary>
    public async Task<IActionResult> OnPostFichierAsync([FromForm] UploadForm upload, CancellationToken cancel)
    {
        if (await OpenWithDaysAsync(cancel) is { } instead)
            return instead;
        var qualifications = documents.QualificationsAsync(cancel);
        if (await UploadAsync(upload, cancel) is { } failed)
            return failed;
        Qualifications = (await qualifications).Value ?? [];
        return Partial("_Documents", this);
    }

    /// <summary>The comment alone, which the page's script sends while it is typed. A late one never overwrites a newer comment.</summary>
    /// <param name="seen">The draft's version with which the page showed or saved the comment last.</param>
    public async Task<IActionResult> OnPostCommentaireAsync(
        [FromForm(Name = "commentaire")] string? comment, [FromForm(Name = "vu")] long seen, CancellationToken cancel)
    {
        if (await OpenWithDaysAsync(cancel) is { } instead)
            return instead;
        var text = AbsenceDraft.Lines(comment);
        if (text?.Length > AbsenceDraft.MaxCommentCharacters)
            return BadRequest();
        var isLate = false;
        var stopped = await KeepAsync(open =>
        {
            isLate = open.Form!.CommentedAt > seen && open.Form.Comment != text;
            return isLate ? open.Form : open.Form.Commented(text, open.Version + 1);
        }, cancel);
        return stopped ?? (isLate ? StatusCode(StatusCodes.Status409Conflict) : Content($"{Open.Version}"));
    }

    /// <summary>What the pressed button does before the page is left.</summary>
    private async Task<IActionResult?> ActAsync(UploadForm upload, string[] removed, string? goTo, CancellationToken cancel)
    {
        if (removed is [var document, var file])
            return await RemoveAsync(document, file, cancel);
        if (goTo == "renouveler")
            return await RenewAsync(cancel);
        if (Actor.UploadsDocuments && (upload.Files.Count > 0 || goTo == "ajouter"))
            return await UploadAsync(upload, cancel);
        return null;
    }

    private async Task<IActionResult> GoAsync(string? goTo, CancellationToken cancel)
    {
        if (goTo is "retour" or "abandon")
            return Redirect(Address(goTo == "retour" ? "jours" : "abandon"));
        if (goTo != "continuer")
            return Redirect(Address("justificatif"));
        Errors = Check();
        if (Errors.Any)
            return await ShowAsync(cancel);
        return await KeepAsync(draft => draft with { Step = "recapitulatif" }, cancel) ?? Redirect(Address("recapitulatif"));
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        if (!Actor.UploadsDocuments)
            return Page();
        var answer = await documents.QualificationsAsync(cancel);
        if (answer.Failure is Failure.SignedOut)
            return Without(answer.Failure);
        Qualifications = answer.Value ?? [];
        return Page();
    }

    /// <summary>Uploads the files and keeps what was accepted; a refused file does not undo the others.</summary>
    private async Task<IActionResult?> UploadAsync(UploadForm upload, CancellationToken cancel)
    {
        Upload = upload;
        if (upload.Files.Count == 0)
        {
            Errors = FormErrors.Of("fichiers", AbsenceFormTexts.NoFile);
            return null;
        }

        var answer = await documents.UploadAsync(upload.Content(), cancel);
        if (answer.Problem is { } problem)
            Errors = UploadForm.Errors(problem);
        else if (answer.Value is null)
            return Without(answer.Failure);
        if (answer.Value is not { } accepted)
            return null;
        Upload = new();
        return await KeepAsync(draft => draft with
        {
            Documents = [.. draft.Documents, upload.Accepted(accepted, clock.Now)],
            Refused = UploadForm.Refused(accepted),
        }, cancel);
    }

    private async Task<IActionResult?> RemoveAsync(string document, string file, CancellationToken cancel)
    {
        var answer = await documents.DeleteFileAsync(document, file, cancel);
        if (answer.Value is { } deletion)
            return await KeepAsync(draft => draft.Without(document, deletion), cancel);
        if (answer.Problem is not { } problem)
            return Without(answer.Failure);
        Errors = FormErrors.Of("fichiers", problem.Title);
        return null;
    }

    /// <summary>Renews the receipts that end soon or have ended.</summary>
    private async Task<IActionResult?> RenewAsync(CancellationToken cancel)
    {
        foreach (var document in Draft.Documents.Where(document => document.NeedsRenewal(Now)))
        {
            var answer = await documents.RenewAsync(document.DocumentId, cancel);
            if (answer.Value is { } receipt && await KeepAsync(draft => draft.With(receipt), cancel) is { } instead)
                return instead;
            if (answer.Problem is { } problem)
                Errors = Errors.And(FormErrors.Of("fichiers", $"{document.Title} : {problem.Title}"));
            else if (answer.Failure is Failure.NotFound)
                Errors = Errors.And(FormErrors.Of("fichiers", AbsenceFormTexts.ErasedDocument(document.Title)));
            else if (answer.Value is null)
                return Without(answer.Failure);
        }

        return null;
    }

    private FormErrors Check()
    {
        var comment = Draft.Comment ?? "";
        return FormErrors.Check(
            (Draft.Reason is null, "motif", AbsenceFormTexts.NoReason),
            (Actor.UploadsDocuments && Draft is { Reason: not null, NeedsDocument: true, Documents.Count: 0 },
                "fichiers", AbsenceFormTexts.NoDocument),
            (Draft.Documents.Any(document => document.ExpiresAt < Now), "fichiers", AbsenceFormTexts.ExpiredDocument),
            (comment.Length == 0 && Draft.NeedsComment && !Actor.IsAgent, "commentaire", AbsenceFormTexts.NoComment),
            (comment.Length > AbsenceDraft.MaxCommentCharacters, "commentaire", AbsenceFormTexts.CommentTooLong(comment.Length)),
            (!PlainText.IsPlain(comment), "commentaire", AbsenceFormTexts.UnprintableComment));
    }
}
