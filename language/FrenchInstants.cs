namespace EspaceFamille.Language;

/// <summary>
/// Instants in the legal time of the town. A town that is not on Paris time has its zone named ("heure de La Réunion"), because
/// families read mails and pages from elsewhere too.
/// </summary>
/// <param name="zone">The town's zone, from the platform's TownClock.</param>
public sealed class FrenchInstants(TimeZoneInfo zone)
{
    private readonly string _suffix = FrenchZones.NameUnlessParis(zone) is { } name ? $" ({name})" : "";

    /// <summary>"heure de La Réunion", where instants are abbreviated and do not name it; null on Paris time.</summary>
    public string? Zone => FrenchZones.NameUnlessParis(zone);

    /// <summary>"mercredi 2 décembre 2026 à 23 h 59".</summary>
    public string Full(DateTimeOffset instant) => At(FrenchDates.Full(Day(instant)), instant);

    /// <summary>"2 décembre 2026 à 23 h 59".</summary>
    public string WithoutWeekday(DateTimeOffset instant) => At(FrenchDates.WithoutWeekday(Day(instant)), instant);

    /// <summary>
    /// "mer. 2 déc., 23 h 59": until when a day may be changed, where space is short. Does not name the zone: the page names it once.
    /// </summary>
    public string Abbreviated(DateTimeOffset instant) =>
        $"{FrenchDates.Abbreviated(Day(instant))}, {FrenchTimes.WithMinutes(Time(instant))}";

    /// <summary>"23 h 59": until when something of today lasts.</summary>
    public string TimeOfDay(DateTimeOffset instant) => $"{FrenchTimes.WithMinutes(Time(instant))}{_suffix}";

    /// <summary>"23 h 59 et 07 s": when something may be tried again.</summary>
    public string TimeWithSeconds(DateTimeOffset instant) => $"{FrenchTimes.WithSeconds(Time(instant))}{_suffix}";

    /// <summary>The calendar day of the town at that instant.</summary>
    public DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    private TimeOnly Time(DateTimeOffset instant) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    private string At(string day, DateTimeOffset instant) => $"{day} à {FrenchTimes.WithMinutes(Time(instant))}{_suffix}";
}
