using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Notice;

namespace EspaceFamille.Reservations.Domain.Plannings;

/// <summary>Until when a day of a planning may be reserved or cancelled, inclusive.</summary>
internal static class DeadlineRules
{
    public static DateTimeOffset ForReserving(PlanningContext context, DateOnly day)
    {
        var policy = context.Policies.On(day);
        var regular = NoticeRules.LastAllowedInstant(policy.Reserving, day, context.Calendar);
        return policy.LateEnrolmentsMayCatchUp && regular < context.Enrolment.CreatedAt
            ? CatchUp(context, day, policy.Reserving.CutOff) ?? regular
            : regular;
    }

    public static DateTimeOffset ForCancelling(PlanningContext context, DateOnly day) =>
        NoticeRules.LastAllowedInstant(context.Policies.On(day).Cancelling, day, context.Calendar);

    /// <summary>How the shown day's deadline was counted; null where there is none to explain.</summary>
    public static NoticeOfDay? NoticeOf(PlanningContext context, DisplayedDay shown)
    {
        if (shown.Deadline is not { } deadline) return null;
        var policy = context.Policies.On(shown.Day);
        var rule = BookingRules.IsReserved(context.Planning.On(shown.Day)) ? policy.Cancelling : policy.Reserving;
        var limit = NoticeRules.LimitFor(rule, shown.Day, context.Calendar);
        return new(rule, limit, CaughtUp: limit.LastInstant != deadline);
    }

    /// <summary>An enrolment created after a day's regular limit may still reserve that day with one working day's notice,
    /// provided that a whole working day lies between its creation and the day.</summary>
    private static DateTimeOffset? CatchUp(PlanningContext context, DateOnly day, TimeOnly cutOff)
    {
        var created = LegalTime.DayOf(context.Calendar.Zone, context.Enrolment.CreatedAt);
        var dayBefore = day.AddDays(-1);
        while (dayBefore > created && !context.Calendar.IsWorkingDay(dayBefore)) dayBefore = dayBefore.AddDays(-1);
        return dayBefore > created ? LegalTime.At(context.Calendar.Zone, dayBefore, cutOff) : null;
    }
}
