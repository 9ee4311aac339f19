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

    /// <summary>The planning has changed since a page of this draft was last sent.</summary>
    public bool HasChangedMeanwhile => Draft.Changes.Count > 0 && Draft.Version != Days.Version;

    /// <summary>Days that were ticked on an open page past their limit, or drafted too long ago.</summary>
    public IReadOnlyList<DayResponse> TooLate { get; private set; } = [];

    /// <summary>Days that another tab changed since the sent page was shown: they are as that tab left them.</summary>
    public IReadOnlyList<DateOnly> Overtaken { get; private set; } = [];

    /// <summary>The days that this page offers to change, by name.</summary>
    public string Offered => Named(Shown.Where(shown => shown.Day.CanChange).Select(shown => shown.Day.Day));

    /// <summary>Those of them that it shows ticked.</summary>
    public string Ticked => Named(Shown.Where(shown => shown.Day.CanChange && shown.IsTicked).Select(shown => shown.Day.Day));

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "periode")] string? period, [FromQuery(Name = "tard")] string? late,
        [FromQuery(Name = "ailleurs")] string? overtaken, CancellationToken cancel)
    {
        // An agent reads a month at a time.
        var asked = Portal.Calendar.Period.Parse(period) ?? (Actor.IsAgent ? Portal.Calendar.Period.Of(month: true, Today) : null);
        if (await ReadAsync(asked, cancel) is { } instead)
            return instead;
        Overtaken = [.. Names(overtaken).Order()];
        Show(Names(late));
        return Page();
    }

    /// <param name="seen">The draft's version that the page showed.</param>
    /// <param name="offered">The days that the page offered; a day that is reserved and past its limit sends no tick.</param>
    /// <param name="shown">The days that the page showed ticked: only what differs from them is a change.</param>
    /// <param name="goTo">The pressed button: a period, "cocher", "decocher", "periodicite", "recapitulatif", or "" to stay.</param>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "periode")] string? period, [FromForm(Name = "vu")] long seen, [FromForm(Name = "offerts")] string? offered,
        [FromForm(Name = "coches")] string? shown, [FromForm(Name = "jour")] string[] ticked, [FromForm(Name = "aller")] string? goTo,
        CancellationToken cancel)
    {
        Period = Portal.Calendar.Period.Parse(period) ?? Portal.Calendar.Period.Of(month: false, Today);
        if (await LoadAsync(Period.From, Period.To, cancel) is { } instead)
            return instead;
        var wanted = Names(string.Join(',', ticked));
        var changed = DraftRules.Changed(Names(offered), Names(shown), wanted);
        // The page offered these days; their limit has passed since, and the page must name them.
        var late = DraftRules.PassedMeanwhile(Days.Days, Names(offered), wanted).Concat(DraftRules.TooLate(Draft, Days.Days))
            .Select(day => day.Day).Distinct().ToArray();
        IReadOnlyList<DateOnly> overtaken = [];
        var stopped = await KeepAsync(open =>
        {
            overtaken = goTo is "cocher" or "decocher" ? [] : DraftRules.Overtaken(open.Form!, Days.Days, changed, seen);
            return DraftRules.Without(goTo switch
            {
                "cocher" => DraftRules.TickAll(open.Form!, Days.Days, ticked: true, open.Version + 1),
                "decocher" => DraftRules.TickAll(open.Form!, Days.Days, ticked: false, open.Version + 1),
                _ => DraftRules.Tick(open.Form!, Days.Days, changed, seen, open.Version + 1),
            }, late) with
            { Version = Days.Version };
        }, cancel);
        if (stopped is not null)
            return stopped;
        if (late.Length + overtaken.Count > 0)
            return Redirect($"{Address("planning")}{Query.Of(
                ("periode", Period.Name), ("tard", Named(late)), ("ailleurs", Named(overtaken)))}");
        return Redirect(goTo is "periodicite" or "recapitulatif"
            ? Address(goTo)
            : $"{Address("planning")}?periode={(Portal.Calendar.Period.Parse(goTo) ?? Period).Name}{Pressed(goTo)}");
    }

    /// <summary>One tick, sent by the page's script: the day alone, on the version that the page showed.</summary>
    public async Task<IActionResult> OnPostJourAsync(
        [FromForm(Name = "periode")] string? period, [FromForm(Name = "vu")] long seen, [FromForm(Name = "jour")] string? day,
        [FromForm(Name = "coche")] bool isTicked, CancellationToken cancel)
    {
        Period = Portal.Calendar.Period.Parse(period) ?? Portal.Calendar.Period.Of(month: false, Today);
        if (await LoadAsync(Period.From, Period.To, cancel) is { } instead)
            return instead;
        if (FrenchDates.Read(day) is not { } one)
            return BadRequest();
        Dictionary<DateOnly, bool> changed = new() { [one] = isTicked };
        var stopped = await KeepAsync(open =>
        {
            Overtaken = DraftRules.Overtaken(open.Form!, Days.Days, changed, seen);
            return DraftRules.Tick(open.Form!, Days.Days, changed, seen, open.Version + 1);
        }, cancel);
        if (stopped is not null)
            return stopped;
        Show([.. Days.Days.Where(shown => shown.Day == one && !shown.CanChange).Select(shown => shown.Day)]);
        return Page();
    }

    private void Show(HashSet<DateOnly> late)
    {
        TooLate = [.. DraftRules.TooLate(Draft, Days.Days)
            .Concat(Days.Days.Where(day => !day.CanChange && late.Contains(day.Day))).DistinctBy(day => day.Day)];
        Shown = [.. Days.Days.Select(day => new ShownDay(day, Draft.Wanted(day.Day)))];
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

    private static string Named(IEnumerable<DateOnly> days) => string.Join(',', days.Select(day => $"{day:yyyy-MM-dd}"));

    private static HashSet<DateOnly> Names(string? days) => [.. (days ?? "").Split(',').Select(FrenchDates.Read).OfType<DateOnly>()];
}
