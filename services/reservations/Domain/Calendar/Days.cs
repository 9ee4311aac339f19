namespace EspaceFamille.Reservations.Domain.Calendar;

/// <summary>Properties of dates that several rules use. Weeks start on Monday.</summary>
internal static class Days
{
    public const int InWeek = 7;

    public static bool IsWeekend(this DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>The Monday of the day's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-PositionInWeek(day.DayOfWeek));

    /// <summary>0 for Monday to 6 for Sunday.</summary>
    public static int PositionInWeek(DayOfWeek weekday) => ((int)weekday + 6) % InWeek;

    /// <summary>Every day from one to the other, both inclusive; none when the second is before the first.</summary>
    public static IEnumerable<DateOnly> Between(DateOnly from, DateOnly to)
    {
        for (var number = from.DayNumber; number <= to.DayNumber; number++) yield return DateOnly.FromDayNumber(number);
    }
}
