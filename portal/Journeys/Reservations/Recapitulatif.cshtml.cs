using EspaceFamille.Language;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Calendar;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Reservations;

/// <summary>Step 2: the person, the changed days by month and an agent's reason; then one request, sent once.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class RecapitulatifModel(HouseholdActor actor, DraftStore drafts, ReservationsClient reservations, TownClock clock)
    : PlanningPage(actor, drafts, reservations, clock)
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal) { [AgentReason.ApiField] = AgentReason.Field };

    /// <summary>Changes that somebody else has made meanwhile: shown, and removed from the draft.</summary>
    public IReadOnlyList<DraftDay> Fulfilled { get; private set; } = [];

    /// <summary>Why the request was refused.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>The refused days as the API names them.</summary>
    public IReadOnlyList<string> RefusedDays => [.. (Problem?.Errors ?? EmptyErrors).Keys.Where(day => FrenchDates.Read(day) is not null)];

    private static Dictionary<string, string[]> EmptyErrors { get; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel) ?? Page();

    /// <summary>Sends before it reads: a repeat of a request that was accepted must get the first response, whatever it changed.</summary>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "version")] string version, [FromForm(Name = "cle")] string key,
        [FromForm(Name = AgentReason.Field)] string? reason, CancellationToken cancel)
    {
        // The same page sent twice: the second finds no draft, and the first has shown the number.
        if (await ReadDraftAsync(cancel) is not { } draft || draft.Key != key)
            return To("/demandes");
        draft = draft with { Reason = Actor.IsAgent ? reason : null };
        await KeepAsync(draft, cancel);
        Errors = AgentReason.Check(Actor, reason);
        if (Errors.Any)
            return await ReadAsync(cancel) ?? Page();
        var answer = await Reservations.ChangeAsync(EnrolmentId, Change(draft), key, version, cancel);
        if (answer.Value is { } request)
        {
            await DropAsync(cancel);
            return To($"/demandes/{request.Id}?envoyee=oui");
        }

        Problem = answer.Problem;
        if (Problem?.Errors?.ContainsKey(AgentReason.ApiField) == true)
            (Errors, Problem) = (Problem.At(Fields), null);
        return answer.Problem is null ? Without(answer.Failure) : await ReadAsync(cancel) ?? Page();
    }

    /// <summary>Removes the refused days from the draft, and keeps the rest.</summary>
    public async Task<IActionResult> OnPostRetirerAsync([FromForm(Name = "jour")] DateOnly[] days, CancellationToken cancel)
    {
        if (await ReadAsync(cancel) is { } instead)
            return instead;
        await KeepAsync(DraftRules.Without(Draft, days), cancel);
        return Redirect(Address("recapitulatif"));
    }

    private static ChangeReservationsRequest Change(PlanningDraft draft) => new()
    {
        Reserve = [.. draft.ToReserve],
        Cancel = [.. draft.ToCancel],
        OnBehalf = draft.Reason is { } reason ? new EspaceFamille.Reservations.Api.OnBehalf(reason.Trim()) : null,
    };

    /// <summary>Reads the months of the draft side by side.</summary>
    private async Task<IActionResult?> ReadAsync(CancellationToken cancel)
    {
        var kept = await ReadDraftAsync(cancel);
        var months = (kept?.Changes ?? []).Select(change => Period.Of(month: true, change.Day)).Distinct()
            .DefaultIfEmpty(Period.Of(month: true, Today));
        var answers = await Task.WhenAll(months.Select(month => Reservations.DaysAsync(EnrolmentId, month.From, month.To, cancel)));
        if (answers.Select(answer => Take(answer, kept)).FirstOrDefault(instead => instead is not null) is { } missing)
            return missing;
        // Each answer has the version of its own days; the request is checked against that of its first month.
        Days = answers[0].Value!;
        Fulfilled = DraftRules.Fulfilled(Draft, answers.SelectMany(answer => answer.Value!.Days));
        if (Fulfilled.Count > 0)
            await KeepAsync(DraftRules.Without(Draft, Fulfilled.Select(change => change.Day)), cancel);
        return null;
    }
}
