namespace EspaceFamille.Platform;

/// <summary>
/// The time that the town's rules use. Test mode may shift it; tokens, leases and the outbox use the system's
/// <see cref="TimeProvider"/>, which nothing shifts.
/// </summary>
public sealed class TownClock(TimeProvider clock, TimeZoneInfo zone)
{
    /// <summary>
    /// The current instant, with the offset of the town's legal time; in whole milliseconds, as the database stores it, so that a
    /// response from memory equals a later one from the database.
    /// </summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = clock.GetUtcNow();
            return LocalTime(now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond)));
        }
    }

    /// <summary>The current calendar day in the town.</summary>
    public DateOnly Today => DayOf(clock.GetUtcNow());

    public TimeZoneInfo Zone => zone;

    /// <summary>The calendar day in the town at an instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(LocalTime(instant).DateTime);

    /// <summary>The same instant, with the offset of the town's legal time.</summary>
    public DateTimeOffset LocalTime(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);
}
