using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Calendar;

/// <summary>What a child's agenda holds on a day: one activity, reserved, absent or served. A day may hold several.</summary>
/// <param name="Place">Null where the enrolment is not known.</param>
internal sealed record AgendaEntry(ShownDay Shown, string Activity, string? Place)
{
    public DateOnly Day => Shown.Day.Day;

    /// <summary>"Restauration scolaire, 1-Restaurant Félix Concaret".</summary>
    public string Where => Place is null ? Activity : $"{Activity}, {Place}";

    /// <summary>The entries of a child's calendars by day, then in the order of the calendars.</summary>
    /// <param name="enrolments">The child's enrolments, for the places.</param>
    public static IReadOnlyList<AgendaEntry> Of(
        IEnumerable<EnrolmentCalendarResponse> calendars, IReadOnlyList<ChildEnrolment> enrolments) =>
    [
        .. from calendar in calendars
           let place = enrolments.FirstOrDefault(enrolment => enrolment.EnrolmentId == calendar.EnrolmentId)?.Place
           from day in calendar.Days
           where IsHeld(day.State)
           orderby day.Day
           select new AgendaEntry(new ShownDay(day, Wanted: null), calendar.Activity, place),
    ];

    /// <summary>Whether a day in this state belongs in an agenda.</summary>
    public static bool IsHeld(DayState state) => state is DayState.Reserved or DayState.Pending or DayState.AbsentRefused
        or DayState.AbsentJustified or DayState.Served or DayState.ServedUnreserved;
}
