using System.Globalization;
using EspaceFamille.Portal.Journeys.Reservations;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Tests.Calendar;

/// <summary>Days of a planning and drafts of it, in few words.</summary>
internal static class SomeDays
{
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DayResponse Open(string day, DayState state) => On(day, state, canChange: true);

    public static DayResponse Shut(string day, DayState state, ClosedReason? closed = null) => On(day, state, canChange: false, closed);

    /// <summary>"+2026-12-14" reserves that day, "-2026-12-14" cancels it.</summary>
    public static PlanningDraft Draft(params string[] changes) => PlanningDraft.Begin("Charlotte", "1") with
    {
        Changes = [.. changes.Select(change => new DraftDay(Day(change[1..]), change[0] == '+'))],
    };

    public static IEnumerable<string> Changes(PlanningDraft draft) => draft.Changes.Select(
        change => string.Create(CultureInfo.InvariantCulture, $"{(change.Reserve ? '+' : '-')}{change.Day:yyyy-MM-dd}"));

    private static DayResponse On(string day, DayState state, bool canChange, ClosedReason? closed = null) =>
        new(Day(day), state, Deadline: null, canChange, Code: null, Reason: null, AbsenceId: null) { Closed = closed };
}
