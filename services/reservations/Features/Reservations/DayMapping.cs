using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Notice;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.Reservations;

/// <summary>From a planning's days to the API's records.</summary>
internal static class DayMapping
{
    /// <summary>The days of the period that belong to a school year, as the actor sees them.</summary>
    /// <param name="explained">Whether each deadline comes with the French sentence that explains it.</param>
    public static DayResponse[] DaysOf(
        PlanningReading reading, DateOnly first, DateOnly last, DateTimeOffset now, bool byAgent, bool explained)
    {
        var underReview = reading.DaysUnderReview;
        return
        [
            .. from day in Days.Between(first, last)
               from context in reading.Contexts
               where context.Planning.SchoolYear == context.Calendar.SchoolYearOf(day)
               let shown = PlanningMonthRules.Show(context, day, underReview, now)
               let notice = explained ? DeadlineRules.NoticeOf(context, shown) : null
               select Of(byAgent ? shown.ForAgent() : shown, notice, context.Calendar.Zone),
        ];
    }

    public static Api.DayRefusal ToApi(this Domain.Plannings.DayRefusal refusal) => new(
        refusal.Day, refusal.Reason.ToApi(), refusal.Deadline, refusal.Closed?.ToApi(), refusal.Detail, refusal.DeclareAbsence);

    public static Api.DayRefusalReason ToApi(this Domain.Plannings.DayRefusalReason reason) => reason switch
    {
        Domain.Plannings.DayRefusalReason.Locked => Api.DayRefusalReason.Locked,
        Domain.Plannings.DayRefusalReason.Closed => Api.DayRefusalReason.Closed,
        Domain.Plannings.DayRefusalReason.OutsidePeriod => Api.DayRefusalReason.OutsidePeriod,
        Domain.Plannings.DayRefusalReason.NotYetBookable => Api.DayRefusalReason.NotYetBookable,
        Domain.Plannings.DayRefusalReason.AlreadyReserved => Api.DayRefusalReason.AlreadyReserved,
        Domain.Plannings.DayRefusalReason.NotReserved => Api.DayRefusalReason.NotReserved,
        Domain.Plannings.DayRefusalReason.Absent => Api.DayRefusalReason.Absent,
        Domain.Plannings.DayRefusalReason.Served => Api.DayRefusalReason.Served,
    };

    public static Api.DayState ToApi(this DisplayedState state) => state switch
    {
        DisplayedState.Closed => Api.DayState.Closed,
        DisplayedState.Locked => Api.DayState.Locked,
        DisplayedState.Free => Api.DayState.Free,
        DisplayedState.Reserved => Api.DayState.Reserved,
        DisplayedState.Pending => Api.DayState.Pending,
        DisplayedState.AbsentJustified => Api.DayState.AbsentJustified,
        DisplayedState.AbsentRefused => Api.DayState.AbsentRefused,
        DisplayedState.Served => Api.DayState.Served,
        DisplayedState.ServedUnreserved => Api.DayState.ServedUnreserved,
    };

    private static DayResponse Of(DisplayedDay day, NoticeOfDay? notice, TimeZoneInfo zone) => new(
        day.Day, day.State.ToApi(), day.Deadline, day.CanChange, day.Reason?.Reason.ToApi(),
        day.Reason is { } refusal ? DayTexts.Of(refusal, zone) : null, day.AbsenceId)
    {
        Explanation = notice is null ? null : NoticeTexts.Of(notice),
        Closed = day.Reason?.Closed?.ToApi(),
        Detail = day.Reason?.Detail,
    };

    private static Api.ClosedReason ToApi(this Domain.Calendar.ClosedReason reason) => reason switch
    {
        Domain.Calendar.ClosedReason.OutsideSchoolYear => Api.ClosedReason.OutsideSchoolYear,
        Domain.Calendar.ClosedReason.PublicHoliday => Api.ClosedReason.PublicHoliday,
        Domain.Calendar.ClosedReason.Closure => Api.ClosedReason.Closure,
        Domain.Calendar.ClosedReason.SchoolHoliday => Api.ClosedReason.SchoolHoliday,
        Domain.Calendar.ClosedReason.Weekend => Api.ClosedReason.Weekend,
        Domain.Calendar.ClosedReason.NotAnOpeningWeekday => Api.ClosedReason.NotAnOpeningWeekday,
    };
}
