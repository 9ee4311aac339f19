using EspaceFamille.Portal.Api;

namespace EspaceFamille.Portal.Planning;

/// <summary>How a draft follows what is ticked on a page, and the planning that others may change meanwhile.</summary>
internal static class DraftRules
{
    /// <summary>Takes the ticks of the shown days. A day that cannot be changed keeps what it is, whatever was ticked.</summary>
    public static PlanningDraft Tick(PlanningDraft draft, IEnumerable<PlanningDay> shown, IReadOnlySet<DateOnly> ticked) =>
        Set(draft, shown.Where(day => day.CanChange), day => ticked.Contains(day.Day));

    /// <summary>The same tick for every shown day that can be changed.</summary>
    public static PlanningDraft TickAll(PlanningDraft draft, IEnumerable<PlanningDay> shown, bool ticked) =>
        Set(draft, shown.Where(day => day.CanChange), _ => ticked);

    /// <summary>Adds what a weekly pattern changes; days that it does not mention stay as they were drafted.</summary>
    public static PlanningDraft Apply(PlanningDraft draft, PatternPreview pattern) => With(draft,
        [.. pattern.Added.Select(day => new DraftDay(day, Reserve: true)), .. pattern.Removed.Select(day => new DraftDay(day, Reserve: false))]);

    /// <summary>Days whose wish the planning fulfils already, because somebody else was faster.</summary>
    public static IReadOnlyList<DraftDay> Fulfilled(PlanningDraft draft, IEnumerable<PlanningDay> planning)
    {
        var held = planning.ToDictionary(day => day.Day, day => day.IsHeld);
        return [.. draft.Changes.Where(change => held.TryGetValue(change.Day, out var now) && now == change.Reserve)];
    }

    public static PlanningDraft Without(PlanningDraft draft, IEnumerable<DateOnly> days)
    {
        var gone = days.ToHashSet();
        return draft with { Changes = [.. draft.Changes.Where(change => !gone.Contains(change.Day))] };
    }

    /// <summary>Days whose tick differs from the planning and that can no longer be changed.</summary>
    public static IReadOnlyList<PlanningDay> TooLate(PlanningDraft draft, IEnumerable<PlanningDay> planning) =>
        [.. planning.Where(day => !day.CanChange && draft.Wanted(day.Day) is { } wanted && wanted != day.IsHeld)];

    /// <summary>Days that a page left open still offered, and that were ticked or unticked on it past their limit.</summary>
    public static IReadOnlyList<PlanningDay> PassedMeanwhile(IEnumerable<PlanningDay> planning, IReadOnlySet<DateOnly> offered, IReadOnlySet<DateOnly> ticked) =>
        [.. planning.Where(day => !day.CanChange && (ticked.Contains(day.Day) ? !day.IsHeld : day.IsHeld && offered.Contains(day.Day)))];

    private static PlanningDraft Set(PlanningDraft draft, IEnumerable<PlanningDay> days, Func<PlanningDay, bool> wanted)
    {
        var all = days.ToArray();
        return With(
            Without(draft, all.Select(day => day.Day)),
            [.. all.Where(day => wanted(day) != day.IsHeld).Select(day => new DraftDay(day.Day, wanted(day)))]);
    }

    private static PlanningDraft With(PlanningDraft draft, IReadOnlyList<DraftDay> changes) =>
        draft with { Changes = [.. Without(draft, changes.Select(change => change.Day)).Changes.Concat(changes).OrderBy(change => change.Day)] };
}
