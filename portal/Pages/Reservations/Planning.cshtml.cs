using System.Globalization;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Drafts;
using EspaceFamille.Portal.Planning;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages.Reservations;

/// <summary>Step 1: days by week or by month, ticked and unticked in a draft that outlives the page.</summary>
[Authorize(Policy = Policies.Family)]
internal sealed class PlanningModel(DraftStore drafts, PlanningApi plannings, [FromKeyedServices(Clocks.Town)] TimeProvider town)
    : DraftPage(drafts, plannings, town)
{
    private const int LookAheadDays = 61;

    public Period Period { get; private set; } = null!;

    public IReadOnlyList<ShownDay> Shown { get; private set; } = [];

    /// <summary>The planning is not what it was when this draft was last shown.</summary>
    public bool HasChangedMeanwhile { get; private set; }

    /// <summary>Days that were ticked on a page left open past their limit, or drafted too long ago.</summary>
    public IReadOnlyList<PlanningDay> TooLate { get; private set; } = [];

    /// <summary>The days that this page lets the family change, by name.</summary>
    public string Offered => Named(Days.Days.Where(day => day.CanChange));

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "periode")] string? period, [FromQuery(Name = "tard")] string? late, CancellationToken cancel)
    {
        Period = Portal.Planning.Period.Parse(period) ?? await FirstAsync(cancel);
        if (await LoadAsync(Period.From, Period.To, cancel) is { } instead)
            return instead;
        HasChangedMeanwhile = Draft.Changes.Count > 0 && Draft.Version != Days.Version;
        TooLate = [.. DraftRules.TooLate(Draft, Days.Days), .. Days.Days.Where(day => !day.CanChange && Names(late).Contains(day.Day))];
        if (HasChangedMeanwhile || TooLate.Count > 0)
            await KeepAsync(DraftRules.Without(Draft, TooLate.Select(day => day.Day)) with { Version = Days.Version }, cancel);
        Shown = [.. Days.Days.Select(day => new ShownDay(day, Draft.Wanted(day.Day)))];
        return Page();
    }

    /// <param name="offered">The days that the page let the family change when it was shown; a day that is reserved and past its limit sends no tick.</param>
    /// <param name="goTo">What was pressed: a period, "cocher", "decocher", "periodicite", "recapitulatif", or nothing to stay.</param>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "periode")] string? period, [FromForm(Name = "offerts")] string? offered, [FromForm(Name = "jour")] string[] ticked,
        [FromForm(Name = "aller")] string? goTo, CancellationToken cancel)
    {
        Period = Portal.Planning.Period.Parse(period) ?? Portal.Planning.Period.Of(month: false, Today);
        if (await LoadAsync(Period.From, Period.To, cancel) is { } instead)
            return instead;
        var wanted = Names(string.Join(',', ticked));
        await KeepAsync(goTo switch
        {
            "cocher" => DraftRules.TickAll(Draft, Days.Days, ticked: true),
            "decocher" => DraftRules.TickAll(Draft, Days.Days, ticked: false),
            _ => DraftRules.Tick(Draft, Days.Days, wanted),
        }, cancel);
        // The page showed these days as open; the limit has passed since, and the family must know.
        var late = DraftRules.PassedMeanwhile(Days.Days, Names(offered), wanted);
        if (late.Count > 0)
            return Redirect($"{Address()}?periode={Period.Name}&tard={Named(late)}");
        return Redirect(goTo is "periodicite" or "recapitulatif"
            ? $"/reservations/{Uri.EscapeDataString(EnrolmentId)}/{goTo}"
            : $"{Address()}?periode={(Portal.Planning.Period.Parse(goTo) ?? Period).Name}");
    }

    private string Address() => $"/reservations/{Uri.EscapeDataString(EnrolmentId)}/planning";

    /// <summary>The first week in which something can be changed.</summary>
    private async Task<Period> FirstAsync(CancellationToken cancel)
    {
        var ahead = await Plannings.DaysAsync(EnrolmentId, Today, Today.AddDays(LookAheadDays), cancel);
        return Portal.Planning.Period.Of(month: false, ahead.Value?.Days.FirstOrDefault(day => day.CanChange)?.Day ?? Today);
    }

    private static string Named(IEnumerable<PlanningDay> days) => string.Join(',', days.Select(day => $"{day.Day:yyyy-MM-dd}"));

    private static HashSet<DateOnly> Names(string? days) =>
    [
        .. (days ?? "").Split(',').Select(text =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null).OfType<DateOnly>(),
    ];
}
