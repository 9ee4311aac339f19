using System.Globalization;

namespace EspaceFamille.Portal.Pages.Agents.Foyers;

/// <summary>A calendar month as an address names it: "2026-12".</summary>
internal readonly record struct ShownMonth(DateOnly First)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    public bool Covers(DateOnly day) => day >= First && day <= Last;

    public ShownMonth Next => new(First.AddMonths(1));

    public ShownMonth Previous => new(First.AddMonths(-1));

    /// <summary>"décembre 2026".</summary>
    public string Title => First.ToString("MMMM yyyy", French);

    public static ShownMonth Of(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1));

    /// <summary>Null where the text names no month that a calendar of the town could have.</summary>
    public static ShownMonth? Read(string? text) =>
        DateOnly.TryParseExact($"{text}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is > 2000 and < 2100
            ? new(first)
            : null;

    /// <summary>This month, or the nearest one of the period.</summary>
    public ShownMonth Within(DateOnly from, DateOnly to) => Last < from ? Of(from) : First > to ? Of(to) : this;

    public override string ToString() => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
