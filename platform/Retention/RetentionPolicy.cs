using Microsoft.Extensions.Options;

namespace EspaceFamille.Platform;

/// <summary>The periods in force: those of the settings, and the defaults of the other classes.</summary>
public sealed class RetentionPolicy(IEnumerable<RetentionClass> classes, IOptions<RetentionOptions> options, TownClock town)
{
    /// <summary>Of this host.</summary>
    public IReadOnlyList<RetentionClass> Classes { get; } = [.. classes];

    public DateOnly SchoolYearEnd { get; } = RetentionOptions.DayOf(options.Value.SchoolYearEnd)!.Value;

    public RetentionPeriod PeriodOf(RetentionClass data) =>
        options.Value.Periods.FirstOrDefault(set => set.Key.Equals(data.Name, StringComparison.OrdinalIgnoreCase)).Value is { } text
            ? RetentionPeriod.Parse(text)!.Value
            : data.Default;

    /// <summary>Data of the class that count from this instant, or from an earlier one, are to be erased.</summary>
    public DateTimeOffset LimitOf(RetentionClass data, DateTimeOffset now) =>
        RetentionRules.Limit(PeriodOf(data), town.LocalTime(now), SchoolYearEnd, town.Zone);

    /// <summary>The label of the last school year, such as <c>2026-2027</c>, that ended so long ago.</summary>
    public string LastExpiredSchoolYear(RetentionClass data, DateTimeOffset now)
    {
        var limit = town.DayOf(LimitOf(data, now));
        var year = SchoolYearEnd.AddYears(limit.Year - SchoolYearEnd.Year) < limit ? limit.Year : limit.Year - 1;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year - 1:0000}-{year:0000}");
    }
}
