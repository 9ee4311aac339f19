using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Planning;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages.Reservations;

/// <summary>Step 2: who asks and what is asked, month by month; then one request, sent once.</summary>
[Authorize(Policy = Policies.Family)]
internal sealed class RecapitulatifModel(DraftStore drafts, PlanningApi plannings, [FromKeyedServices(Clocks.Town)] TimeProvider town)
    : DraftPage(drafts, plannings, town)
{
    /// <summary>Wishes that somebody else has fulfilled meanwhile: shown, and no longer asked.</summary>
    public IReadOnlyList<DraftDay> Fulfilled { get; private set; } = [];

    /// <summary>Why it was not taken.</summary>
    public Problem? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel) ?? Page();

    /// <summary>Sends first and reads afterwards: a repeat of what did arrive must get its first answer, whatever it changed.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "version")] string version, [FromForm(Name = "cle")] string key, CancellationToken cancel)
    {
        if (await LoadAsync(Today, Today, cancel) is { } instead)
            return instead;
        // The same page sent twice: the second finds no draft, and the first has told the number.
        if (Draft.Key != key)
            return Redirect("/demandes");
        var answer = await Plannings.SubmitAsync(EnrolmentId, Draft.ToReserve, Draft.ToCancel, key, version, cancel);
        if (answer.Value is { } request)
        {
            await DropAsync(cancel);
            return Redirect($"/demandes/{request.Id}?envoyee=oui");
        }

        Problem = answer.Problem;
        return Problem is null ? Without(answer.Failure) : await ReadAsync(cancel) ?? Page();
    }

    /// <summary>Leaves out the days that were refused, and keeps the rest.</summary>
    public async Task<IActionResult> OnPostRetirerAsync([FromForm(Name = "jour")] DateOnly[] days, CancellationToken cancel)
    {
        if (await ReadAsync(cancel) is { } instead)
            return instead;
        await KeepAsync(DraftRules.Without(Draft, days), cancel);
        return Redirect($"/reservations/{Uri.EscapeDataString(EnrolmentId)}/recapitulatif");
    }

    private async Task<IActionResult?> ReadAsync(CancellationToken cancel)
    {
        if (await LoadAsync(Today, Today, cancel) is { } instead)
            return instead;
        var months = Draft.Changes.Select(change => Portal.Planning.Period.Of(month: true, change.Day)).Distinct();
        var answers = await Task.WhenAll(months.Select(month => Plannings.DaysAsync(EnrolmentId, month.From, month.To, cancel)));
        if (answers.FirstOrDefault(answer => answer.Value is null) is { } missing)
            return Without(missing.Failure);
        Days = answers.FirstOrDefault()?.Value ?? Days;
        Fulfilled = DraftRules.Fulfilled(Draft, answers.SelectMany(answer => answer.Value!.Days));
        if (Fulfilled.Count > 0)
            await KeepAsync(DraftRules.Without(Draft, Fulfilled.Select(change => change.Day)), cancel);
        return null;
    }
}
