namespace EspaceFamille.Language;

/// <summary>Days in a row, from the first to the last.</summary>
internal sealed record DayRun(DateOnly First, DateOnly Last)
{
    /// <summary>Two days in a row are named one by one; a range begins with three.</summary>
    public const int ShortestRange = 3;

    public int Length => Last.DayNumber - First.DayNumber + 1;

    /// <summary>Ascending runs of the given days, in any order and with duplicates; runs shorter than a range are single days.</summary>
    public static IReadOnlyList<DayRun> Of(IEnumerable<DateOnly> days)
    {
        var runs = new List<DayRun>();
        foreach (var day in days.Distinct().Order())
        {
            if (runs.Count > 0 && runs[^1].Last.AddDays(1) == day)
                runs[^1] = runs[^1] with { Last = day };
            else
                runs.Add(new DayRun(day, day));
        }

        return [.. runs.SelectMany(run => run.Length >= ShortestRange ? [run] : run.Days())];
    }

    private IEnumerable<DayRun> Days()
    {
        var first = First;
        return Enumerable.Range(0, Length).Select(offset => new DayRun(first.AddDays(offset), first.AddDays(offset)));
    }
}
