namespace EspaceFamille.Benchmarks.Figures;

/// <summary>The town's clock is set to a Wednesday of November 2026, so that every run measures the same days.</summary>
internal static class Calendar
{
    public static readonly DateOnly Today = new(2026, 11, 25);
    public static readonly DateOnly NextMonth = new(2026, 12, 1);
    public static readonly DateOnly NextSchoolYear = new(2027, 9, 1);
    public const int MonthsInYear = 12;
}
