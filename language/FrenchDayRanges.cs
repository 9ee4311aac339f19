namespace EspaceFamille.Language;

/// <summary>From one day to another; what the end states is not repeated at the start.</summary>
public static class FrenchDayRanges
{
    /// <summary>"le jeudi 26 novembre 2026", or "du jeudi 26 au vendredi 27 novembre 2026".</summary>
    public static string Of(DateOnly first, DateOnly last) => first == last ? $"le {FrenchDates.Full(last)}" : FromTo(first, last);

    /// <summary>"du jeudi 26 novembre au mardi 1er décembre 2026", for two different days.</summary>
    internal static string FromTo(DateOnly first, DateOnly last) => $"du {Start(first, last)} au {FrenchDates.Full(last)}";

    private static string Start(DateOnly first, DateOnly last) => (first.Year == last.Year, first.Month == last.Month) switch
    {
        (true, true) => FrenchDates.WithoutMonth(first),
        (true, false) => FrenchDates.WithoutYear(first),
        _ => FrenchDates.Full(first),
    };
}
