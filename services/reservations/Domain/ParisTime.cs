namespace EspaceFamille.Reservations.Domain;

/// <summary>The town's wall clock: Europe/Paris, summer time included.</summary>
internal static class ParisTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The last moment that still belongs to a day.</summary>
    public static TimeOnly EndOfDay { get; } = new(23, 59, 59, 999);

    /// <summary>The instant at which the town's clocks show that time. Times that a change of hour repeats or skips
    /// (02:00 to 03:00) are refused at configuration, so that the answer is always the only one.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new(local, Zone.GetUtcOffset(local));
    }

    /// <summary>The day that the town's calendars show at that instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
}
