using EspaceFamille.Portal.Calendar;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Journeys.Reservations;

/// <summary>How a draft follows the ticks of a page, and a planning that others may change meanwhile.</summary>
internal static class DraftRules
{
    /// <summary>
    /// Takes the days whose tick a page changed. A day that cannot be changed keeps its state, and so does a day that another tab has
    /// changed since the page was shown.
    /// </summary>
    /// <param name="changed">The changed ticks by day.</param>
    /// <param name="seen">The draft's version that the page showed.</param>
    /// <param name="next">The version that this write makes.</param>
    public static PlanningDraft Tick(
        PlanningDraft draft, IEnumerable<DayResponse> planning, IReadOnlyDictionary<DateOnly, bool> changed, long seen, long next) => Set(
            draft,
            planning.Where(day => day.CanChange && changed.ContainsKey(day.Day) && draft.TouchedAt(day.Day) <= seen),
            day => changed[day.Day], next);

    /// <summary>The days of a page that another tab has changed otherwise since the page was shown.</summary>
    public static IReadOnlyList<DateOnly> Overtaken(
        PlanningDraft draft, IEnumerable<DayResponse> planning, IReadOnlyDictionary<DateOnly, bool> changed, long seen) =>
    [
        .. from day in planning
           where day.CanChange && changed.TryGetValue(day.Day, out var ticked) && draft.TouchedAt(day.Day) > seen
               && (draft.Wanted(day.Day) ?? ShownDay.ReservedIn(day)) != ticked
           select day.Day,
    ];

    /// <summary>The same tick for every shown day that can be changed.</summary>
    public static PlanningDraft TickAll(PlanningDraft draft, IEnumerable<DayResponse> shown, bool ticked, long next) =>
        Set(draft, shown.Where(day => day.CanChange), _ => ticked, next);

    /// <summary>The ticks that differ from those that the page showed, of the days that it offered.</summary>
    public static IReadOnlyDictionary<DateOnly, bool> Changed(
        IReadOnlySet<DateOnly> offered, IReadOnlySet<DateOnly> shown, IReadOnlySet<DateOnly> ticked) =>
        offered.Where(day => shown.Contains(day) != ticked.Contains(day)).ToDictionary(day => day, ticked.Contains);

    /// <summary>Adds the changes of a weekly pattern; other days stay as drafted.</summary>
    public static PlanningDraft Apply(PlanningDraft draft, WeeklyPatternPreviewResponse pattern, long next) => Touch(With(draft,
    [
        .. pattern.Added.Select(day => new DraftDay(day, Reserve: true)),
        .. pattern.Removed.Select(day => new DraftDay(day, Reserve: false)),
    ]), pattern.Added.Concat(pattern.Removed), next);

    /// <summary>Changes that the planning contains already, because somebody else made them first.</summary>
    public static IReadOnlyList<DraftDay> Fulfilled(PlanningDraft draft, IEnumerable<DayResponse> planning)
    {
        var reserved = planning.ToDictionary(day => day.Day, ShownDay.ReservedIn);
        return [.. draft.Changes.Where(change => reserved.TryGetValue(change.Day, out var now) && now == change.Reserve)];
    }

    public static PlanningDraft Without(PlanningDraft draft, IEnumerable<DateOnly> days)
    {
        var omitted = days.ToHashSet();
        return draft with { Changes = [.. draft.Changes.Where(change => !omitted.Contains(change.Day))] };
    }

    /// <summary>Days whose tick differs from the planning and that can no longer be changed.</summary>
    public static IReadOnlyList<DayResponse> TooLate(PlanningDraft draft, IEnumerable<DayResponse> planning) =>
    [
        .. planning.Where(day => !day.CanChange && draft.Wanted(day.Day) is { } wanted && wanted != ShownDay.ReservedIn(day)),
    ];

    /// <summary>Days that an open page still offered, and that were ticked or unticked on it past their limit.</summary>
    public static IReadOnlyList<DayResponse> PassedMeanwhile(
        IEnumerable<DayResponse> planning, IReadOnlySet<DateOnly> offered, IReadOnlySet<DateOnly> ticked) =>
    [
        .. planning.Where(day => !day.CanChange && (ticked.Contains(day.Day)
            ? !ShownDay.ReservedIn(day)
            : ShownDay.ReservedIn(day) && offered.Contains(day.Day))),
    ];

    private static PlanningDraft Set(PlanningDraft draft, IEnumerable<DayResponse> days, Func<DayResponse, bool> wanted, long next)
    {
        var all = days.ToArray();
        var changes = all.Where(day => wanted(day) != ShownDay.ReservedIn(day)).Select(day => new DraftDay(day.Day, wanted(day)));
        var touched = all.Where(day => wanted(day) != (draft.Wanted(day.Day) ?? ShownDay.ReservedIn(day))).Select(day => day.Day);
        return Touch(With(Without(draft, all.Select(day => day.Day)), [.. changes]), touched, next);
    }

    private static PlanningDraft Touch(PlanningDraft draft, IEnumerable<DateOnly> days, long next)
    {
        var touched = days.ToHashSet();
        return draft with
        {
            Touches = [.. draft.Touches.Where(touch => !touched.Contains(touch.Day)),
                .. touched.Order().Select(day => new DraftTouch(day, next))],
        };
    }

    private static PlanningDraft With(PlanningDraft draft, IReadOnlyList<DraftDay> changes) => draft with
    {
        Changes = [.. Without(draft, changes.Select(change => change.Day)).Changes.Concat(changes).OrderBy(change => change.Day)],
    };
}
