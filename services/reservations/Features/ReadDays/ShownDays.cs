using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Words;

namespace EspaceFamille.Reservations.Features.ReadDays;

/// <summary>An enrolment and the asked days of it that lie in a school year of the town.</summary>
/// <param name="ChildName">Null until identity's message about the household has arrived.</param>
/// <param name="NoticeRule">The rule in force today, in a French sentence.</param>
/// <param name="Version">Changes whenever a planning of these days' school years does.</param>
internal sealed record ShownDays(
    string EnrolmentId, string ChildId, string? ChildName, string Activity, string Place, string Group, DateOnly From, DateOnly To,
    DateOnly? BookableUntil, string NoticeRule, string Version, IReadOnlyList<ShownDay> Days);

/// <param name="Deadline">The last instant, inclusive, at which the day may be changed, whether it has passed or not.</param>
/// <param name="Reason">In French: why a family cannot change the day, where it cannot.</param>
/// <param name="Explanation">In French: how the deadline was counted; null where there is none.</param>
internal sealed record ShownDay(
    DateOnly Day, DisplayedState State, DateTimeOffset? Deadline, bool CanChange, DayRefusalReason? Code, string? Reason, string? AbsenceId, string? Explanation)
{
    public static ShownDay Of(DisplayedDay day, NoticeOfDay? notice) => new(
        day.Day, day.State, day.Deadline, day.CanChange, day.Reason?.Reason, day.Reason is { } refusal ? DayWords.Of(refusal) : null,
        day.AbsenceId, notice is null ? null : NoticeWords.Of(notice));
}
