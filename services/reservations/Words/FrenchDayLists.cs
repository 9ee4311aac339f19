using System.Globalization;

namespace EspaceFamille.Reservations.Words;

/// <summary>Several days in one breath: a month is named where it changes, three days or more in a row become a range.</summary>
internal static class FrenchDayLists
{
    private const int ShortestRange = 3;
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>"samedi 12, dimanche 13 et mercredi 16 décembre", "du mercredi 2 au mercredi 16 décembre".</summary>
    public static string Of(IEnumerable<DateOnly> days)
    {
        var runs = Runs([.. days.Distinct().Order()]);
        string[] parts = [.. runs.Select((run, index) => Words(run, index + 1 < runs.Count ? runs[index + 1].First : null))];
        return parts is [.. var before, var last] && before.Length > 0 ? $"{string.Join(", ", before)} et {last}" : parts[0];
    }

    private static string Words((DateOnly First, DateOnly Last) run, DateOnly? next)
    {
        var last = Words(run.Last, withMonth: next?.Month != run.Last.Month);
        return run.First == run.Last ? last : $"du {Words(run.First, withMonth: run.First.Month != run.Last.Month)} au {last}";
    }

    private static string Words(DateOnly day, bool withMonth) =>
        day.ToString((day.Day == 1 ? "dddd 1'er'" : "dddd d") + (withMonth ? " MMMM" : ""), French);

    private static List<(DateOnly First, DateOnly Last)> Runs(IReadOnlyList<DateOnly> days)
    {
        List<(DateOnly First, DateOnly Last)> runs = [];
        for (var index = 0; index < days.Count;)
        {
            var length = 1;
            while (index + length < days.Count && days[index + length] == days[index].AddDays(length)) length++;
            if (length < ShortestRange) length = 1;
            runs.Add((days[index], days[index + length - 1]));
            index += length;
        }

        return runs;
    }
}
