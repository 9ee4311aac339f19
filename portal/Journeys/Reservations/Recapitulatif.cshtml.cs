using EspaceFamille.Language;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Calendar;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Reservations.Api;
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

    /// <summary>Why the request was refused.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>An agent's reason as it was typed last.</summary>
    public string? Reason { get; private set; }

    /// <summary>The refused days as the API names them.</summary>
    public IReadOnlyList<string> RefusedDays => [.. (Problem?.Errors ?? EmptyErrors).Keys.Where(day => FrenchDates.Read(day) is not null)];

    private static Dictionary<string, string[]> EmptyErrors { get; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var page = await ReadAsync(cancel) ?? Page();
        Reason = Open.Form?.Reason;
        return page;
    }

    /// <summary>Sends before it reads: a repeat of a request that was accepted must get the first response, whatever it changed.</summary>
    /// <param name="seen">The draft's version that the page showed.</param>
    /// <param name="omitted">The days that the page named as made by somebody else.</param>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "version")] string? version, [FromForm(Name = "vu")] long seen, [FromForm(Name = "deja")] DateOnly[] omitted,
        [FromForm(Name = AgentReason.Field)] string? reason, CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } instead)
            return instead;
        Reason = Actor.IsAgent ? reason ?? "" : null;
        Errors = AgentReason.Check(Actor, reason);
        HasOtherTab = Open.Version != seen;
        if (HasOtherTab || Errors.Any)
            return await KeepReasonAsync(cancel) ?? await ReadAsync(cancel) ?? Page();
        var sent = DraftRules.Without(Draft, omitted);
        var answer = await Reservations.ChangeAsync(
            EnrolmentId, Change(sent), DraftKeys.Of(DraftId, Open.Version, version ?? ""), version ?? "", cancel);
        if (answer.Value is { } request)
        {
            await MarkSentAsync([new(EnrolmentId, Draft.For, request.Id, request.Number, [])], isAll: true, cancel);
            return To($"/demandes/{request.Id}?envoyee=oui");
        }

        if (answer.Problem is null)
            return answer.Failure is Failure.Unavailable ? Unanswered(version, seen, omitted) : Without(answer.Failure);
        Problem = answer.Problem;
        if (Problem.Errors?.ContainsKey(AgentReason.ApiField) == true)
            (Errors, Problem) = (Problem.At(Fields), null);
        return await KeepReasonAsync(cancel) ?? await ReadAsync(cancel) ?? Page();
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

    /// <summary>The request may have been saved: the draft and its version stay, so that a repeat has the same key.</summary>
    private PageResult Unanswered(string? version, long seen, DateOnly[] omitted)
    {
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        Stop = FormStops.Unanswered(Address("recapitulatif"),
        [
            ("version", version ?? ""), ("vu", $"{seen}"), .. omitted.Select(day => ("deja", $"{day:yyyy-MM-dd}")),
            .. Reason is { } reason ? [(AgentReason.Field, reason)] : Array.Empty<(string, string)>(),
        ]);
        return Page();
    }

    private ChangeReservationsRequest Change(PlanningDraft draft) => new()
    {
        Reserve = [.. draft.ToReserve],
        Cancel = [.. draft.ToCancel],
        OnBehalf = Reason is { } reason ? new EspaceFamille.Reservations.Api.OnBehalf(reason.Trim()) : null,
    };

    /// <summary>Reads the months of the draft side by side.</summary>
    private async Task<IActionResult?> ReadAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is { } instead)
            return instead;
        var months = Draft.Changes.Select(change => Period.Of(month: true, change.Day)).Distinct()
            .DefaultIfEmpty(Period.Of(month: true, Today));
        var answers = await Task.WhenAll(months.Select(month => Reservations.DaysAsync(EnrolmentId, month.From, month.To, cancel)));
        if (answers.FirstOrDefault(answer => answer.Value is null) is { } missing)
            return Without(missing.Failure);
        // Each answer has the version of its own days; the request is checked against that of its first month.
        Days = answers[0].Value!;
        Fulfilled = DraftRules.Fulfilled(Draft, answers.SelectMany(answer => answer.Value!.Days));
        return null;
    }
}
