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

/// <summary>Step 1: days by week or by month, ticked and unticked in a draft that outlives the page.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class PlanningModel(HouseholdActor actor, DraftStore drafts, ReservationsClient reservations, TownClock clock)
    : PlanningPage(actor, drafts, reservations, clock)
{
    public Period Period { get; private set; } = null!;

    public IReadOnlyList<ShownDay> Shown { get; private set; } = [];

    /// <summary>How many days of a week are shown, from Monday on: those of the place's openings.</summary>
    public int Weekdays => ShownWeekdays.Count(Days.OpenWeekdays, Shown);

    /// <summary>Of the shown week or month.</summary>
    public string Title => Period.Title(Weekdays);

    /// <summary>The months of the enrolment.</summary>
    public IReadOnlyList<Period> Months => Period.MonthsOf([(Days.From, Days.BookableUntil ?? Days.To)]);

    /// <summary>The period before touches the enrolment.</summary>
    public bool HasPrevious => Period.From > Days.From;

    /// <summary>The period after touches the enrolment.</summary>
    public bool HasNext => Period.To < Days.To;

    /// <summary>A shown day can be ticked or unticked.</summary>
    public bool CanTick => Days.Days.Any(day => day.CanChange);

    /// <summary>The planning has changed since this draft was last shown.</summary>
    public bool HasChangedMeanwhile { get; private set; }

    /// <summary>Days that were ticked on an open page past their limit, or drafted too long ago.</summary>
    public IReadOnlyList<DayResponse> TooLate { get; private set; } = [];

    /// <summary>The days that this page offers to change, by name.</summary>
    public string Offered => Named(Days.Days.Where(day => day.CanChange));

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "periode")] string? period, [FromQuery(Name = "tard")] string? late, CancellationToken cancel)
    {
        // An agent reads a month at a time.
        var asked = Portal.Calendar.Period.Parse(period) ?? (Actor.IsAgent ? Portal.Calendar.Period.Of(month: true, Today) : null);
        if (await ReadAsync(asked, cancel) is { } instead)
            return instead;
        HasChangedMeanwhile = Draft.Changes.Count > 0 && Draft.Version != Days.Version;
        TooLate = [.. DraftRules.TooLate(Draft, Days.Days), .. Days.Days.Where(day => !day.CanChange && Names(late).Contains(day.Day))];
        if (HasChangedMeanwhile || TooLate.Count > 0)
            await KeepAsync(DraftRules.Without(Draft, TooLate.Select(day => day.Day)) with { Version = Days.Version }, cancel);
        Shown = [.. Days.Days.Select(day => new ShownDay(day, Draft.Wanted(day.Day)))];
        return Page();
    }

    /// <param name="offered">The days that the page offered; a day that is reserved and past its limit sends no tick.</param>
    /// <param name="goTo">The pressed button: a period, "cocher", "decocher", "periodicite", "recapitulatif", or "" to stay.</param>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "periode")] string? period, [FromForm(Name = "offerts")] string? offered,
        [FromForm(Name = "jour")] string[] ticked, [FromForm(Name = "aller")] string? goTo, CancellationToken cancel)
    {
        Period = Portal.Calendar.Period.Parse(period) ?? Portal.Calendar.Period.Of(month: false, Today);
        if (await LoadAsync(Period.From, Period.To, cancel) is { } instead)
            return instead;
        var wanted = Names(string.Join(',', ticked));
        await KeepAsync(goTo switch
        {
            "cocher" => DraftRules.TickAll(Draft, Days.Days, ticked: true),
            "decocher" => DraftRules.TickAll(Draft, Days.Days, ticked: false),
            _ => DraftRules.Tick(Draft, Days.Days, wanted),
        }, cancel);
        // The page offered these days; their limit has passed since, and the page must tell so.
        var late = DraftRules.PassedMeanwhile(Days.Days, Names(offered), wanted);
        if (late.Count > 0)
            return Redirect($"{Address("planning")}?periode={Period.Name}&tard={Named(late)}");
        return Redirect(goTo is "periodicite" or "recapitulatif"
            ? Address(goTo)
            : $"{Address("planning")}?periode={(Portal.Calendar.Period.Parse(goTo) ?? Period).Name}{Pressed(goTo)}");
    }

    /// <summary>The fragment that gives the pressed button the focus again.</summary>
    private string Pressed(string? goTo) => goTo switch
    {
        "cocher" or "decocher" => $"#{goTo}",
        _ when Portal.Calendar.Period.Parse(goTo) is not { } target => "",
        var name when name == Period.Next.Name => "#suivant",
        var name when name == Period.Previous.Name => "#precedent",
        _ => "#planning",
    };

    /// <summary>Reads the period, or the first week in which a day can be changed, with which the service opens a planning.</summary>
    private async Task<IActionResult?> ReadAsync(Period? period, CancellationToken cancel)
    {
        var instead = period is null
            ? await LoadAsync(Reservations.OpeningWeekAsync(EnrolmentId, cancel), cancel)
            : await LoadAsync(period.From, period.To, cancel);
        Period = period ?? Portal.Calendar.Period.Of(month: false, instead is null ? Days.FirstDay ?? Today : Today);
        return instead;
    }

    private static string Named(IEnumerable<DayResponse> days) => string.Join(',', days.Select(day => $"{day.Day:yyyy-MM-dd}"));

    private static HashSet<DateOnly> Names(string? days) => [.. (days ?? "").Split(',').Select(FrenchDates.Read).OfType<DateOnly>()];
}
