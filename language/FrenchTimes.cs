namespace EspaceFamille.Language;

/// <summary>Times of day.</summary>
public static class FrenchTimes
{
    /// <summary>"23 h 59", and "10 h" for a full hour: a cut-off in a rule. Spaces do not break.</summary>
    public static string Of(TimeOnly time) => time.Minute == 0 ? $"{time.Hour}\u00A0h" : WithMinutes(time);

    /// <summary>"23 h 59", "10 h 00": a time beside others.</summary>
    public static string WithMinutes(TimeOnly time) => $"{time.Hour}\u00A0h\u00A0{time.Minute:00}";

    /// <summary>"18 h 03 et 07 s".</summary>
    public static string WithSeconds(TimeOnly time) => $"{WithMinutes(time)} et {time.Second:00}\u00A0s";
}
