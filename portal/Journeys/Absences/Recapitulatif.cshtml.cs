using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Errors;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>Step 3: what will be sent and an agent's reason; then one declaration per child, each sent once.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class RecapitulatifModel(
    HouseholdActor actor, DraftStore drafts, ReservationsClient reservations, DocumentsClient documents, TownClock clock)
    : FilesPage(actor, drafts, documents)
{
    public AbsencePreviews Previews { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public DateTimeOffset Now => clock.Now;

    /// <summary>The draft was changed in another tab since the sent page was shown.</summary>
    public bool HasOtherTab { get; private set; }

    /// <summary>What differs from the recap that was sent; null where it was not refused for that. Nothing was saved.</summary>
    public RecapDifference? Difference { get; private set; }

    /// <summary>An agent's reason as it was typed last.</summary>
    public string? Reason { get; private set; }

    /// <summary>Until when the proof follows; null where it is sent with the declaration, or none is needed.</summary>
    public LaterProofResponse? ProofDue => Draft.IsProofLater
        ? Previews.All.SelectMany(one => one.Answer.Value?.LaterProof ?? []).FirstOrDefault(offer => offer.Reason == Draft.Reason)
        : null;

    /// <summary>The children whose declaration is still to be sent.</summary>
    public IReadOnlyList<AbsentChild> ToSend => [.. Draft.Children.Where(child => Open.Sent.All(sent => sent.Part != child.ChildId))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var page = await ReadAsync(cancel) ?? Page();
        Reason = Open?.Form?.AgentReason;
        return page;
    }

    /// <summary>Sends before it reads: a repeat of an accepted declaration must get the first response, whatever it changed.</summary>
    /// <param name="seen">The draft's version that the page showed.</param>
    /// <param name="digests">Of what the page showed, as the service computed it: a child's id, ":" and the digest.</param>
    /// <param name="shown">The days that the page showed.</param>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "vu")] long seen, [FromForm(Name = "resume")] string[] digests, [FromForm(Name = "montre")] string[] shown,
        [FromForm(Name = AgentReason.Field)] string? reason, CancellationToken cancel)
    {
        if (await OpenCompleteAsync(cancel) is { } instead)
            return instead;
        Reason = Actor.IsAgent ? reason ?? "" : null;
        Errors = AgentReason.Check(Actor, reason);
        HasOtherTab = Open.Version != seen || Draft.Documents.Any(document => document.IsStale);
        if (HasOtherTab || Errors.Any)
            return await KeepReasonAsync(cancel) ?? await ReadAsync(cancel) ?? Page();
        foreach (var child in ToSend)
        {
            var digest = DigestOf(child, digests);
            var answer = await reservations.DeclareAsync(
                child.Declaration(Draft, digest, Reason), DraftKeys.Of(DraftId, Open.Version, $"{child.ChildId}:{digest}"), cancel);
            if (answer.Value is not { } absence)
                return await FailedAsync(child, answer, [("vu", $"{seen}"), .. digests.Select(one => ("resume", one)),
                    .. shown.Select(one => ("montre", one))], cancel);
            var isAll = ToSend.Count == 1;
            await MarkSentAsync([new(child.ChildId, child.Name, absence.Id, absence.Number, absence.DocumentIds)], isAll, cancel);
        }

        return Sent();
    }

    private RedirectResult Sent() => Open.Sent is [var only]
        ? To($"/demandes/{only.RequestId}{Query.Of([("envoyee", "oui"), .. only.Documents.Select(id => ("pieces", (object?)id))])}")
        : Redirect(Address("recapitulatif"));

    private static string DigestOf(AbsentChild child, IEnumerable<string> digests) =>
        digests.FirstOrDefault(one => one.StartsWith($"{child.ChildId}:", StringComparison.Ordinal))?[(child.ChildId.Length + 1)..] ?? "";

    private async Task<IActionResult> FailedAsync(
        AbsentChild child, Answer<AbsenceResponse> answer, IReadOnlyList<(string Name, string Value)> fields, CancellationToken cancel)
    {
        if (answer.Problem is not { } problem)
            return answer.Failure is Failure.Unavailable or Failure.NotBegun
                ? Unanswered(child, answer.Failure is Failure.NotBegun, fields)
                : Without(answer.Failure);
        var refusals = problem.At(Fields(Draft.Preset));
        var page = await KeepReasonAsync(cancel) ?? await ReadAsync(cancel) ?? Page();
        if (problem.Is(Problem.PreviewChanged) && Previews is not null)
            Difference =
                RecapDifference.Of(fields.Where(field => field.Name == "montre").Select(field => field.Value), Draft, Previews.Days);
        else
            Errors = Draft.Children.Count > 1
                ? FormErrors.Of(refusals.All.Select(error => (error.Field, $"{child.Name} : {error.Sentence}")))
                : refusals;
        return page;
    }

    /// <summary>
    /// The declaration may have been saved, now or when it was sent before, unless none was begun: the draft and its version stay, so that
    /// a repeat has the same key.
    /// </summary>
    private PageResult Unanswered(AbsentChild child, bool isNotBegun, IReadOnlyList<(string Name, string Value)> fields)
    {
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        var back = Address("recapitulatif");
        if (Reason is { } reason)
            fields = [.. fields, (AgentReason.Field, reason)];
        Stop = isNotBegun && !RepeatedForm.WasUnanswered(Request)
            ? FormStops.NotBegun(AbsenceFormTexts.Unsaved(Draft.Children.Count > 1 ? child.Name : null), back, fields)
            : FormStops.Unanswered(back, fields);
        return Page();
    }

    /// <summary>Nothing was saved: the reason is kept with the draft, for whichever page comes next.</summary>
    private Task<IActionResult?> KeepReasonAsync(CancellationToken cancel) =>
        KeepAsync(draft => draft with { AgentReason = Reason }, cancel);

    /// <summary>The step that has the first field to correct.</summary>
    private (string Address, string Text) Correction(FormErrors refusals) =>
        refusals.All.Any(error => error.Field is "motif" or "commentaire" or "fichiers")
            ? (Address("justificatif"), "Revoir le motif et le justificatif")
            : (Address("jours"), "Revoir l’enfant et les jours");

    private async Task PreviewAsync(CancellationToken cancel) =>
        Previews = await AbsencePreviews.ReadAsync(ToSend, child => reservations.PreviewAsync(child.Recap(Draft), cancel));

    private async Task<IActionResult?> OpenCompleteAsync(CancellationToken cancel)
    {
        if (await OpenWithDaysAsync(cancel) is { } instead)
            return instead;
        if (Draft.Reason is not null)
            return null;
        Stop = FormStops.Missing("Choisissez d’abord le motif de l’absence.", Address("justificatif"), "Choisir le motif");
        return Page();
    }

    /// <summary>Reads the days of each child, and the files, side by side.</summary>
    private async Task<IActionResult?> ReadAsync(CancellationToken cancel)
    {
        if (await OpenCompleteAsync(cancel) is { } instead)
            return instead;
        var (version, files) = (Open.Version, ReadFilesAsync(cancel));
        await PreviewAsync(cancel);
        if (await files is { } changed)
            return changed;
        if (Open.Version != version)
            await PreviewAsync(cancel);
        if (Previews.Failure is { } failure)
            return Without(failure);
        if (Files.Erased.Concat(Files.Outdated).ToArray() is { Length: > 0 } unsendable)
        {
            Stop = new(
                "Un justificatif est à revoir",
                string.Join(' ', unsendable.Select(document => AbsenceFormTexts.Unsendable(document.Title))) + " Rien n’a été envoyé.",
                [(Address("justificatif"), "Revoir le justificatif")]);
            return Page();
        }

        var refusals = Previews.Errors(Fields(Draft.Preset));
        if (!refusals.Any)
            return null;
        // A rule forbids the absence since the first step.
        Stop = new(
            "Cette absence est à revoir",
            string.Join(' ', refusals.All.Select(error => error.Sentence)) + " Rien n’a été envoyé, rien n’est perdu.",
            [Correction(refusals), (Address("abandon"), "Abandonner la saisie")]);
        return Page();
    }
}
