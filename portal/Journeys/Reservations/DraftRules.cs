using EspaceFamille.Portal.Calendar;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Journeys.Reservations;

/// <summary>How a draft follows the ticks of a page, and a planning that others may change meanwhile.</summary>
internal static class DraftRules
{
    /// <summary>Takes the ticks of the shown days. A day that cannot be changed keeps its state, whatever was ticked.</summary>
    public static PlanningDraft Tick(PlanningDraft draft, IEnumerable<DayResponse> shown, IReadOnlySet<DateOnly> ticked) =>
        Set(draft, shown.Where(day => day.CanChange), day => ticked.Contains(day.Day));

    /// <summary>The same tick for every shown day that can be changed.</summary>
    public static PlanningDraft TickAll(PlanningDraft draft, IEnumerable<DayResponse> shown, bool ticked) =>
        Set(draft, shown.Where(day => day.CanChange), _ => ticked);

    /// <summary>Adds the changes of a weekly pattern; other days stay as drafted.</summary>
    public static PlanningDraft Apply(PlanningDraft draft, WeeklyPatternPreviewResponse pattern) => With(draft,
    [
        .. pattern.Added.Select(day => new DraftDay(day, Reserve: true)),
        .. pattern.Removed.Select(day => new DraftDay(day, Reserve: false)),
    ]);

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

    private static PlanningDraft Set(PlanningDraft draft, IEnumerable<DayResponse> days, Func<DayResponse, bool> wanted)
    {
        var all = days.ToArray();
        return With(
            Without(draft, all.Select(day => day.Day)),
            [.. all.Where(day => wanted(day) != ShownDay.ReservedIn(day)).Select(day => new DraftDay(day.Day, wanted(day)))]);
    }

    private static PlanningDraft With(PlanningDraft draft, IReadOnlyList<DraftDay> changes) => draft with
    {
        Changes = [.. Without(draft, changes.Select(change => change.Day)).Changes.Concat(changes).OrderBy(change => change.Day)],
    };
}
