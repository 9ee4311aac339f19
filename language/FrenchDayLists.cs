namespace EspaceFamille.Language;

/// <summary>
/// Several days: three or more in a row become a range.
/// </summary>
public static class FrenchDayLists
{
    /// <summary>
    /// In one sentence, each month named where it changes, without the year: "samedi 12, dimanche 13 et mercredi 16 décembre",
    /// "du mercredi 2 au mercredi 16 décembre". Empty where there is no day.
    /// </summary>
    public static string Sentence(IEnumerable<DateOnly> days)
    {
        var runs = DayRun.Of(days);
        return FrenchLists.And([.. runs.Select((run, index) => Words(run, index + 1 < runs.Count ? runs[index + 1].First : null))]);
    }

    /// <summary>As lines of a list, with the year: "jeudi 10 décembre 2026", "du lundi 14 au jeudi 17 décembre 2026".</summary>
    public static IReadOnlyList<string> Lines(IEnumerable<DateOnly> days) =>
        [.. DayRun.Of(days).Select(Line)];

    private static string Line(DayRun run) =>
        run.First == run.Last ? FrenchDates.Full(run.First) : FrenchDayRanges.FromTo(run.First, run.Last);

    private static string Words(DayRun run, DateOnly? next)
    {
        var last = Words(run.Last, withMonth: next?.Month != run.Last.Month);
        return run.First == run.Last ? last : $"du {Words(run.First, withMonth: run.First.Month != run.Last.Month)} au {last}";
    }

    private static string Words(DateOnly day, bool withMonth) => withMonth ? FrenchDates.WithoutYear(day) : FrenchDates.WithoutMonth(day);
}
