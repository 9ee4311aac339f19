using EspaceFamille.Documents.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>The documents that a parent uploaded and that no request lists: of a form that is not sent, or left over from one.</summary>
[Authorize(Policy = Policies.Family)]
internal sealed class PiecesModel(HouseholdActor actor, DocumentsClient documents, DraftStore drafts) : JourneyPage(actor)
{
    /// <summary>Newest first; null while the service is unavailable.</summary>
    public IReadOnlyList<SupportingDocumentResponse>? Documents { get; private set; }

    /// <summary>The forms that list a document, by its id.</summary>
    public IReadOnlyDictionary<string, DraftSummary> Forms { get; private set; } =
        new Dictionary<string, DraftSummary>(StringComparer.Ordinal);

    /// <summary>A document was just deleted.</summary>
    [BindProperty(SupportsGet = true, Name = "fait")]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var answer = await documents.UnsentDocumentsAsync(cancel);
        Documents = answer.Value;
        if (Documents is { Count: > 0 })
            Forms = await FormsAsync(cancel);
        return PageUnless(answer.Failure);
    }

    /// <summary>A document that is deleted already counts as deleted.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "piece")] string id, CancellationToken cancel)
    {
        var answer = await documents.DeleteDocumentAsync(id, cancel);
        if (answer.Value is not null || answer.Failure is Failure.NotFound)
            return Redirect("/pieces?fait=oui");
        if (answer.Failure is Failure.SignedOut)
            return Challenge();
        Errors = FormErrors.Of("", answer.Problem?.Title ?? PiecesTexts.Unanswered);
        return await OnGetAsync(cancel);
    }

    private async Task<Dictionary<string, DraftSummary>> FormsAsync(CancellationToken cancel)
    {
        var owner = DraftOwner.Of(User, Actor);
        var forms = new Dictionary<string, DraftSummary>(StringComparer.Ordinal);
        foreach (var summary in await drafts.ListAsync(owner, cancel))
        {
            var draft = await drafts.FindAsync<AbsenceDraft>(owner, AbsenceDraft.Form, summary.Id, cancel);
            foreach (var document in draft?.Form?.Documents ?? [])
                forms[document.DocumentId] = summary;
        }

        return forms;
    }
}
