using System.Globalization;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Planning;

namespace EspaceFamille.Portal.Tests.Planning;

/// <summary>Days of a planning and drafts of it, in few words.</summary>
internal static class SomeDays
{
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static PlanningDay Open(string day, string state) => On(day, state, canChange: true);

    public static PlanningDay Shut(string day, string state, string? reason = null) => On(day, state, canChange: false, reason);

    /// <summary>"+2026-12-14" reserves that day, "-2026-12-14" cancels it.</summary>
    public static PlanningDraft Draft(params string[] changes) =>
        PlanningDraft.Begin(DateTimeOffset.UnixEpoch, "1") with { Changes = [.. changes.Select(change => new DraftDay(Day(change[1..]), change[0] == '+'))] };

    public static IEnumerable<string> Changes(PlanningDraft draft) =>
        draft.Changes.Select(change => string.Create(CultureInfo.InvariantCulture, $"{(change.Reserve ? '+' : '-')}{change.Day:yyyy-MM-dd}"));

    private static PlanningDay On(string day, string state, bool canChange, string? reason = null) =>
        new(Day(day), state, Deadline: null, canChange, Code: null, reason, AbsenceId: null, Explanation: null);
}
