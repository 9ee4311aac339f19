namespace EspaceFamille.Reservations.Domain.Calendar;

/// <summary>Legal time of the town's zone, daylight saving time included.</summary>
internal static class LegalTime
{
    /// <summary>The last moment that still belongs to a day.</summary>
    public static TimeOnly EndOfDay { get; } = new(23, 59, 59, 999);

    /// <summary>The instant at which legal time is that time of that day. Cut-offs between 02:00 and 03:00, which a change of
    /// the clocks repeats or skips, are refused at configuration, so that the result is unique.</summary>
    public static DateTimeOffset At(TimeZoneInfo zone, DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new(local, zone.GetUtcOffset(local));
    }

    /// <summary>The calendar day at an instant.</summary>
    public static DateOnly DayOf(TimeZoneInfo zone, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
