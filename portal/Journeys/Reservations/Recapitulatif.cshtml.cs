using EspaceFamille.Language;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Calendar;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Journeys.Reservations;

/// <summary>Step 2: the person, the changed days by month and an agent's reason; then one request, sent once.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class RecapitulatifModel(HouseholdActor actor, DraftStore drafts, ReservationsClient reservations, TownClock clock)
    : PlanningPage(actor, drafts, reservations, clock)
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal) { [AgentReason.ApiField] = AgentReason.Field };

    /// <summary>Changes that somebody else has made meanwhile: shown, and not part of the request.</summary>
    public IReadOnlyList<DraftDay> Fulfilled { get; private set; } = [];

    /// <summary>What the request holds.</summary>
    public PlanningDraft Requested => DraftRules.Without(Draft, Fulfilled.Select(change => change.Day));

    /// <summary>The draft was changed in another tab since the sent page was shown.</summary>
    public bool HasOtherTab { get; private set; }

    /// <summary>Why the request was refused, or would be.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>The digest of what the page shows; null where nothing can be sent.</summary>
    public string? Digest { get; private set; }

    /// <summary>The recap is not the one that was sent: nothing was saved.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>An agent's reason as it was typed last.</summary>
    public string? Reason { get; private set; }

    /// <summary>The refused days as the API names them.</summary>
    public IReadOnlyList<string> RefusedDays =>
    [
        .. (Problem?.Errors ?? EmptyErrors).Keys
            .Where(day => FrenchDates.Read(day) is { } refused && Fulfilled.All(change => change.Day != refused)),
    ];

    private static Dictionary<string, string[]> EmptyErrors { get; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var page = await ReadAsync(cancel) ?? Page();
        Reason = Open?.Form?.Reason;
        return page;
    }

    /// <summary>Sends before it reads: a repeat of a request that was accepted must get the first response, whatever it changed.</summary>
    /// <param name="seen">The draft's version that the page showed.</param>
    /// <param name="omitted">The days that the page named as made by somebody else.</param>
    /// <param name="digest">Of what the page showed, as the service computed it.</param>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "resume")] string? digest, [FromForm(Name = "vu")] long seen, [FromForm(Name = "deja")] DateOnly[] omitted,
        [FromForm(Name = AgentReason.Field)] string? reason, CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } instead)
            return instead;
        Reason = Actor.IsAgent ? reason ?? "" : null;
        Errors = AgentReason.Check(Actor, reason);
        HasOtherTab = Open.Version != seen;
        if (HasOtherTab || Errors.Any)
            return await KeepReasonAsync(cancel) ?? await ReadAsync(cancel) ?? Page();
        var change = Change(DraftRules.Without(Draft, omitted), digest ?? "");
        var answer = await Reservations.ChangeAsync(EnrolmentId, change, DraftKeys.Of(DraftId, Open.Version, digest ?? ""), cancel);
        if (answer.Value is { } request)
        {
            await MarkSentAsync([new(EnrolmentId, Draft.For, request.Id, request.Number, [])], isAll: true, cancel);
            return To($"/demandes/{request.Id}?envoyee=oui");
        }

        if (answer.Problem is null)
            return answer.Failure is Failure.Unavailable or Failure.NotBegun
                ? Unanswered(answer.Failure is Failure.NotBegun, digest, seen, omitted)
                : Without(answer.Failure);
        return await RefuseAsync(answer.Problem, cancel);
    }

    /// <summary>Removes the refused days from the draft, and keeps the rest.</summary>
    public async Task<IActionResult> OnPostRetirerAsync([FromForm(Name = "jour")] DateOnly[] days, CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } instead)
            return instead;
        return await KeepAsync(draft => DraftRules.Without(draft, days), cancel) ?? Redirect(Address("recapitulatif"));
    }

    /// <summary>The address of the month of a day, in which the changed days are marked.</summary>
    public string MonthAddress(DateOnly day) => $"{Address("planning")}?periode={Period.Of(month: true, day).Name}";

    /// <summary>Nothing was saved: the reason is kept with the draft, for whichever page comes next.</summary>
    private Task<IActionResult?> KeepReasonAsync(CancellationToken cancel) => KeepAsync(draft => draft with { Reason = Reason }, cancel);

    /// <summary>
    /// The request may have been saved, now or when it was sent before, unless none was begun: the draft and its version stay, so that a
    /// repeat has the same key.
    /// </summary>
    private PageResult Unanswered(bool isNotBegun, string? digest, long seen, DateOnly[] omitted)
    {
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        (string, string)[] fields =
        [
            ("resume", digest ?? ""), ("vu", $"{seen}"), .. omitted.Select(day => ("deja", $"{day:yyyy-MM-dd}")),
            .. Reason is { } reason ? [(AgentReason.Field, reason)] : Array.Empty<(string, string)>(),
        ];
        Stop = isNotBegun && !RepeatedForm.WasUnanswered(Request)
            ? FormStops.NotBegun(ReservationTexts.Unsaved, Address("recapitulatif"), fields)
            : FormStops.Unanswered(Address("recapitulatif"), fields);
        return Page();
    }

    /// <summary>Nothing was saved: shows why, and what the request holds now.</summary>
    private async Task<IActionResult> RefuseAsync(Problem problem, CancellationToken cancel)
    {
        var page = await KeepReasonAsync(cancel) ?? await ReadAsync(cancel) ?? Page();
        if (problem.Errors?.ContainsKey(AgentReason.ApiField) == true)
            Errors = problem.At(Fields);
        else
            Problem = problem;
        HasChanged = problem.Is(Problem.PreviewChanged) || (Fulfilled.Count > 0 && RefusedDays.Count == 0);
        return page;
    }

    private ChangeReservationsRequest Change(PlanningDraft draft, string digest) => new()
    {
        Reserve = [.. draft.ToReserve],
        Cancel = [.. draft.ToCancel],
        Digest = digest,
        OnBehalf = Reason is { } reason ? new EspaceFamille.Reservations.Api.OnBehalf(reason.Trim()) : null,
    };

    /// <summary>Reads the months of the draft and its preview side by side.</summary>
    private async Task<IActionResult?> ReadAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } instead)
            return instead;
        var preview = PreviewAsync(Draft, cancel);
        var months = Draft.Changes.Select(change => Period.Of(month: true, change.Day)).Distinct()
            .DefaultIfEmpty(Period.Of(month: true, Today));
        var answers = await Task.WhenAll(months.Select(month => Reservations.DaysAsync(EnrolmentId, month.From, month.To, cancel)));
        if (answers.FirstOrDefault(answer => answer.Value is null) is { } missing)
            return Without(missing.Failure);
        Days = answers[0].Value!;
        Fulfilled = DraftRules.Fulfilled(Draft, answers.SelectMany(answer => answer.Value!.Days));
        // A day that somebody else has changed already would be refused: the request is previewed without it.
        if (Fulfilled.Count > 0)
            preview = PreviewAsync(Requested, cancel);
        if (await preview is not { } previewed)
            return null;
        (Digest, Problem) = (previewed.Value?.Digest, previewed.Problem);
        return previewed.Value is null && previewed.Problem is null ? Without(previewed.Failure) : null;
    }

    /// <summary>Null for a draft that changes nothing.</summary>
    private async Task<Answer<ReservationsPreviewResponse>?> PreviewAsync(PlanningDraft draft, CancellationToken cancel) =>
        draft.Changes.Count == 0
            ? null
            : await Reservations.PreviewAsync(
                EnrolmentId, new PreviewReservationsRequest { Reserve = [.. draft.ToReserve], Cancel = [.. draft.ToCancel] }, cancel);
}
