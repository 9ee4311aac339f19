using EspaceFamille.Language;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Pieces;
using EspaceFamille.Portal.Uploads;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>
/// Step 2: the reason, a comment, and a family's supporting documents. A chosen file is uploaded at once; the draft keeps its id and
/// its receipt, so that no error of another field loses it.
/// </summary>
[Authorize(Policy = ActorPolicy.Name)]
[RequestSizeLimit(UploadBounds.MaxRequestBytes)]
internal sealed class JustificatifModel(
    HouseholdActor actor, DraftStore drafts, DocumentsClient documents, ReservationsClient reservations, LeftForms forms, TownClock clock)
    : SpaceDocumentsPage(actor, drafts, documents, forms, clock)
{
    /// <summary>The reasons whose proof may follow the declaration; none for an agent, and while the service is unavailable.</summary>
    public IReadOnlyList<LaterProofResponse> LaterProof { get; private set; } = [];

    public bool MayFollow(AbsenceReason? reason) => LaterProof.Any(offer => offer.Reason == reason);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = LeftForm.Parameter)] string? left, CancellationToken cancel) =>
        await OpenWithDaysAsync(cancel) ?? await ReturnAsync(left, cancel) ?? await ShowAsync(cancel);

    /// <param name="goTo">
    /// "ajouter", "preciser", "actualiser", "renouveler", "retirer:" and a document's id (and ":" and the id of one file), "remplacer:" and
    /// both ids, "espace", "dupliquer:" and both ids, "retour", "abandon", or "continuer".
    /// </param>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "motif")] string? reason, [FromForm(Name = "commentaire")] string? comment, [FromForm] UploadForm upload,
        [FromForm(Name = "aller")] string? goTo, [FromForm(Name = "vu")] long seen, [FromForm(Name = "plus-tard")] string? later,
        CancellationToken cancel)
    {
        if (await OpenWithDaysAsync(cancel) is { } instead)
            return instead;
        var text = AbsenceDraft.Lines(comment);
        var isLate = false;
        var removed = goTo?.Split(':') is ["retirer", .. var ids] ? ids : [];
        // A document that this draft does not list may accompany a request that documents has not heard of yet.
        var isListed = removed is [var listed] && Draft.Documents.Any(document => document.DocumentId == listed);
        var kept = await KeepAsync(open =>
        {
            var draft = removed is [var whole] ? open.Form!.Without(whole) : open.Form!;
            return draft.Commented(text, seen, open.Version + 1, out isLate) with
            {
                Reason = ApiNames.Read<AbsenceReason>(reason),
                ProofLater = later is not null,
                Refused = [],
            };
        }, cancel);
        if (kept is not null)
            return kept;
        if (removed is [var dropped] && isListed)
            await DropAsync(dropped, cancel);
        Upload = upload with { Files = [] };
        if ((await DescribeAsync(cancel) ?? await ActAsync(upload, removed, goTo, cancel)) is { } acted)
            return acted;
        if (isLate && !string.IsNullOrEmpty(text))
            Errors = Errors.And(FormErrors.Of("commentaire", AbsenceFormTexts.NewerComment));
        if (Errors.Any || Draft.Refused.Count > 0)
            return await ShowAsync(cancel);
        return await GoAsync(goTo, cancel);
    }

    /// <summary>From the recap, which shows the documents too.</summary>
    public async Task<IActionResult> OnPostRetirerAsync(
        [FromForm(Name = "piece")] string documentId, [FromForm(Name = "fichier")] string fileId, CancellationToken cancel)
    {
        if (await OpenWithDaysAsync(cancel) is { } instead)
            return instead;
        return await RemoveAsync(documentId, fileId, cancel)
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
    /// <param name="goTo">"remplacer:" and the ids of a document and of its file; null to add the files.</param>
    public async Task<IActionResult> OnPostFichierAsync(
        [FromForm] UploadForm upload, [FromForm(Name = "aller")] string? goTo, CancellationToken cancel)
    {
        if (await OpenWithDaysAsync(cancel) is { } instead)
            return instead;
        return await DescribeAsync(cancel) ?? await UploadAsync(upload, Replaced(goTo), cancel)
            ?? (await ShowAsync(cancel) is PageResult ? Partial("_Upload", this) : Challenge());
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
        var stopped = await KeepAsync(open => open.Form!.Commented(text, seen, open.Version + 1, out isLate), cancel);
        return stopped ?? (isLate ? StatusCode(StatusCodes.Status409Conflict) : Content($"{Open.Version}"));
    }

    /// <summary>What the pressed button does before the page is left.</summary>
    private async Task<IActionResult?> ActAsync(UploadForm upload, string[] removed, string? goTo, CancellationToken cancel)
    {
        if (removed is [var document, var file])
            return await RemoveAsync(document, file, cancel);
        if (goTo == "renouveler")
            return await RenewAsync(cancel);
        var replaced = Replaced(goTo);
        if (Actor.UploadsDocuments && (upload.Files.Count > 0 || replaced is not null || goTo == "ajouter"))
            return await UploadAsync(upload, replaced, cancel);
        return null;
    }

    private static (string Document, string File)? Replaced(string? goTo) =>
        goTo?.Split(':') is ["remplacer", var document, var file] ? (document, file) : null;

    private async Task<IActionResult> GoAsync(string? goTo, CancellationToken cancel)
    {
        if (goTo is "retour" or "abandon")
            return Redirect(Address(goTo == "retour" ? "jours" : "abandon"));
        if (Actor.UploadsDocuments && await LeaveAsync(goTo, cancel) is { } space)
            return Redirect(space);
        if (goTo != "continuer")
            return Redirect(Address("justificatif"));
        if (await ReadFilesAsync(cancel) is { } instead)
            return instead;
        if (Draft.IsProofLater)
            await ReadLaterProofAsync(cancel);
        Errors = Errors.And(Check()).And(FormErrors.Of(
            Files.Erased.Select(document => ("fichiers", UploadTexts.ErasedDocument(document.Title)))));
        if (Errors.Any)
            return await ShowAsync(cancel);
        return await KeepAsync(draft => draft with { Step = "recapitulatif" }, cancel) ?? Redirect(Address("recapitulatif"));
    }

    protected override async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var offers = ReadLaterProofAsync(cancel);
        var page = await base.ShowAsync(cancel);
        await offers;
        return page;
    }

    /// <summary>As the town accepts it for an absence of these days that is declared now.</summary>
    private async Task ReadLaterProofAsync(CancellationToken cancel)
    {
        if (Actor.UploadsDocuments)
            LaterProof = (await reservations.PreviewAsync(Draft.Children[0].Preview(Draft), cancel)).Value?.LaterProof ?? [];
    }

    private FormErrors Check()
    {
        var comment = Draft.Comment ?? "";
        var isWithoutProof = Actor.UploadsDocuments && Draft is { Reason: not null, NeedsDocument: true, Documents.Count: 0 };
        return FormErrors.Check(
            (Draft.Reason is null, "motif", AbsenceFormTexts.NoReason),
            (isWithoutProof && !Draft.ProofLater, "fichiers", AbsenceFormTexts.NoDocument),
            (isWithoutProof && Draft.ProofLater && !MayFollow(Draft.Reason), "fichiers", AbsenceFormTexts.NotLater),
            (Draft.NeedsDocument && Files.IsNoneReadable, "fichiers", UploadTexts.NoReadableFile),
            (Draft.Documents.Any(document => document.ExpiresAt < Now), "fichiers", AbsenceFormTexts.ExpiredDocument),
            (comment.Length == 0 && Draft.NeedsComment && !Actor.IsAgent, "commentaire", AbsenceFormTexts.NoComment),
            (comment.Length > AbsenceDraft.MaxCommentCharacters, "commentaire", AbsenceFormTexts.CommentTooLong(comment.Length)),
            (!PlainText.IsPlain(comment), "commentaire", AbsenceFormTexts.UnprintableComment));
    }
}
