using System.Globalization;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Platform;

/// <summary>Section <c>Retention</c>: how long the host keeps each class of its data, and how often it erases what has expired.</summary>
public sealed class RetentionOptions
{
    /// <summary>The periods that the town has set, by the name of the class; the others have their defaults.</summary>
    public IDictionary<string, string> Periods { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The last day of a school year for the retention, as month and day.</summary>
    public string SchoolYearEnd { get; set; } = "08-31";

    /// <summary>From the start of one run of the job to the start of the next.</summary>
    public TimeSpan Interval { get; set; } = MaxInterval;

    internal static TimeSpan MinInterval { get; } = TimeSpan.FromSeconds(1);

    internal static TimeSpan MaxInterval { get; } = TimeSpan.FromMinutes(10);

    /// <summary>That day in one year; null for a text that is none, or 29 February.</summary>
    internal static DateOnly? DayOf(string schoolYearEnd, int year = 2001) => DateOnly.TryParseExact(
        string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{schoolYearEnd}"), "yyyy-MM-dd", CultureInfo.InvariantCulture,
        DateTimeStyles.None, out var day)
            ? day
            : null;
}

/// <summary>
/// Refuses periods that no class of the host has, that are none, or that are beyond the bounds of their class, and intervals that are
/// beyond theirs.
/// </summary>
internal sealed class RetentionOptionsValidator(IEnumerable<RetentionClass> classes) : IValidateOptions<RetentionOptions>
{
    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        string[] errors = [.. Errors(options)];
        return errors.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private IEnumerable<string> Errors(RetentionOptions options)
    {
        if (RetentionOptions.DayOf(options.SchoolYearEnd) is null)
            yield return "Retention:SchoolYearEnd must be a month and a day, such as 08-31, and not 29 February";
        if (options.Interval < RetentionOptions.MinInterval || options.Interval > RetentionOptions.MaxInterval)
            yield return "Retention:Interval must be from 00:00:01 to 00:10:00";
        foreach (var (name, text) in options.Periods)
        {
            if (classes.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } found)
                yield return $"Retention:Periods:{name} is not a class of data of this host; its classes are {Settable()}";
            else if (RetentionPeriod.Parse(text) is not { } period)
                yield return $"Retention:Periods:{found.Name} must be a period, such as 7 days, 2 months or school year";
            else if (found.IsFixed ? period != found.Default : period.LongestDays < found.Shortest.LongestDays
                || period.LongestDays > found.Longest.LongestDays)
                yield return found.IsFixed
                    ? $"Retention:Periods:{found.Name} is {found.Default} and cannot be set"
                    : $"Retention:Periods:{found.Name} must be from {found.Shortest} to {found.Longest}";
        }
    }

    private string Settable() =>
        string.Join(", ", classes.Where(one => !one.IsFixed).Select(one => one.Name).Order(StringComparer.Ordinal));
}
