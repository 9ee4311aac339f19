using System.Globalization;
using System.Runtime.InteropServices;

namespace EspaceFamille.Platform;

/// <summary>How long data are kept. As text: <c>7 days</c>, <c>2 months</c>, <c>school year</c> or <c>registration</c>.</summary>
/// <param name="Count">Number of days or months; 0 for the other units.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RetentionPeriod(RetentionUnit Unit, int Count)
{
    /// <summary>Data of the last days of a school year are kept so long after they were sent: the town has to decide first.</summary>
    public const int MonthsAtLeast = 2;

    private const string SchoolYearText = "school year", RegistrationText = "registration";
    private const int LongestMonth = 31, DaysOfAYear = 365;

    public static RetentionPeriod SchoolYear { get; } = new(RetentionUnit.SchoolYear, 0);

    public static RetentionPeriod Registration { get; } = new(RetentionUnit.Registration, 0);

    /// <summary>The longest that it lasts, in days: for comparisons with the bounds of a setting.</summary>
    internal int LongestDays => Unit switch
    {
        RetentionUnit.Days => Count,
        RetentionUnit.Months => Count * LongestMonth,
        RetentionUnit.SchoolYear => DaysOfAYear + (MonthsAtLeast * LongestMonth),
        RetentionUnit.Registration => int.MaxValue,
    };

    public static RetentionPeriod Days(int count) => new(RetentionUnit.Days, count);

    public static RetentionPeriod Months(int count) => new(RetentionUnit.Months, count);

    /// <summary>Null for any other text.</summary>
    public static RetentionPeriod? Parse(string text) => text.Trim() switch
    {
        SchoolYearText => SchoolYear,
        RegistrationText => Registration,
        var counted => counted.Split(' ') is [var number, var unit]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 10_000
                ? unit switch
                {
                    "day" or "days" => Days(count),
                    "month" or "months" => Months(count),
                    _ => null,
                }
                : null,
    };

    public override string ToString() => Unit switch
    {
        RetentionUnit.Days => Counted("day"),
        RetentionUnit.Months => Counted("month"),
        RetentionUnit.SchoolYear => SchoolYearText,
        RetentionUnit.Registration => RegistrationText,
    };

    private string Counted(string unit) => string.Create(CultureInfo.InvariantCulture, $"{Count} {unit}{(Count == 1 ? "" : "s")}");
}
