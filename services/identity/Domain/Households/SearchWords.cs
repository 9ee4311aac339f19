using System.Globalization;
using System.Text;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>
/// Texts in the form that is indexed and searched: words of upper-case letters and digits, without accents, with ligatures taken
/// apart, so that "Œuvrard" is found by "oeuvrard" and "d’Artagnan" by "artagnan".
/// </summary>
internal static class SearchWords
{
    private static readonly Dictionary<char, string> Ligatures = new()
    {
        ['Œ'] = "OE",
        ['Æ'] = "AE",
        ['ẞ'] = "SS",
        ['ß'] = "SS",
        ['Ø'] = "O",
        ['Ł'] = "L",
        ['Đ'] = "D",
        ['ﬁ'] = "FI",
        ['ﬂ'] = "FL",
    };

    /// <summary>The words of a text: apostrophes, hyphens, spaces and signs part them.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. Parts(text).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// The words of a name, and what is written together by some: "OBRIEN" of "O'Brien", "DELAFONTAINE" of "de La Fontaine",
    /// "MARTINDUPONT" of "Martin-Dupont".
    /// </summary>
    public static IEnumerable<string> OfName(string name)
    {
        string[] words = [.. Parts(name)];
        string[] written = [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => string.Concat(Of(part)))];
        return words.Concat(written).Append(string.Concat(words)).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The words in a row, for an order.</summary>
    public static string Sorted(params IEnumerable<string> texts) => string.Join(' ', texts.SelectMany(Of));

    private static IEnumerable<string> Parts(string text)
    {
        var word = new StringBuilder();
        foreach (var character in Folded(text).Append(' '))
        {
            if (char.IsLetterOrDigit(character))
            {
                word.Append(character);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }

    private static IEnumerable<char> Folded(string text) => text.Normalize(NormalizationForm.FormD).ToUpperInvariant()
        .Where(character => CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark)
        .SelectMany(character => Ligatures.TryGetValue(character, out var letters) ? letters : character.ToString());
}
