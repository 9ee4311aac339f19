using System.Globalization;

namespace EspaceFamille.Language;

/// <summary>
/// Whole numbers, and nouns that agree with them: the plural begins at two.
/// </summary>
public static class FrenchNumbers
{
    /// <summary>"3 200", with a thin space that does not break.</summary>
    public static string Whole(long number) =>
        number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', FrenchCulture.ThinNoBreakSpace).Replace('-', '\u2212');

    /// <summary>"0 jour", "1 jour", "2 jours": the number with its noun.</summary>
    public static string Count(long number, string one, string many) =>
        $"{Whole(number)}{FrenchCulture.NoBreakSpace}{Noun(number, one, many)}";

    /// <summary>"2 jours"; the number of days is what pages count most.</summary>
    public static string Days(long number) => Count(number, "jour", "jours");

    /// <summary>The noun, or any word that agrees with the number, without the number.</summary>
    public static string Noun(long number, string one, string many) => Math.Abs(number) < 2 ? one : many;
}
