namespace EspaceFamille.Reservations.Domain.Plannings;

/// <summary>Whether one day may be reserved or cancelled, and if not, why. The displayed month, requests and weekly patterns
/// all use it.</summary>
internal static class BookingRules
{
    /// <summary>A day that is reserved and billed. An absence that the town refused does not change that.</summary>
    public static bool IsReserved(PlanningDay? day) => day?.State is DayState.Reserved or DayState.AbsentRefused;

    /// <summary>Why the day is greyed for everybody: outside the period, closed, or not open for booking yet.</summary>
    public static DayRefusal? Unavailable(PlanningContext context, DateOnly day)
    {
        var (enrolment, planning, calendar, _) = context;
        if (!enrolment.Covers(day) || calendar.SchoolYearOf(day) != planning.SchoolYear)
            return new(day, DayRefusalReason.OutsidePeriod);
        var status = calendar.On(day);
        if (!status.IsOpen) return new(day, DayRefusalReason.Closed, Closed: status.Closed, Detail: status.Detail);
        return day > enrolment.BookableUntil ? new(day, DayRefusalReason.NotYetBookable) : null;
    }

    public static DayRefusal? RefusalToReserve(PlanningContext context, DateOnly day, DateTimeOffset now)
    {
        if (Unavailable(context, day) is { } unavailable) return unavailable;
        if (context.Planning.On(day) is { } stored) return new(day, ReasonOf(stored.State));
        var deadline = DeadlineRules.ForReserving(context, day);
        return now > deadline ? new(day, DayRefusalReason.Locked, deadline) : null;
    }

    public static DayRefusal? RefusalToCancel(PlanningContext context, DateOnly day, DateTimeOffset now)
    {
        var stored = context.Planning.On(day);
        if (!IsReserved(stored))
            return stored is null
                ? Unavailable(context, day) ?? new(day, DayRefusalReason.NotReserved)
                : new(day, ReasonOf(stored.State));
        var deadline = DeadlineRules.ForCancelling(context, day);
        return now > deadline ? new(day, DayRefusalReason.Locked, deadline, DeclareAbsence: true) : null;
    }

    private static DayRefusalReason ReasonOf(DayState state) => state switch
    {
        DayState.Reserved or DayState.AbsentRefused => DayRefusalReason.AlreadyReserved,
        DayState.AbsentJustified => DayRefusalReason.Absent,
        DayState.Served or DayState.ServedUnreserved => DayRefusalReason.Served,
    };
}
