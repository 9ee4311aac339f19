using System.Text;

namespace EspaceFamille.DocDb.Query.Regexes;

/// <summary>
/// Boundaries between ASCII word characters and others, as PCRE defines \b; .NET's own \b knows Unicode letters. The text gets
/// marks at each boundary, of which the translated pattern requires one for each \b and accepts any number elsewhere.
/// </summary>
internal static class WordBoundaries
{
    /// <summary>Half of a surrogate pair: no valid text contains it alone, and no translated class matches it.</summary>
    public const char Marker = '\uDFFF';

    private const int MaxAssertions = 10;

    /// <summary>
    /// How many marks a boundary gets, so that each \b finds one, also where a repetition begins and ends with it; 0 when the
    /// pattern has no \b.
    /// </summary>
    /// <exception cref="NotSupportedException">There are too many.</exception>
    public static int CountMarks(string pattern)
    {
        var assertions = pattern.Split(@"\b").Length - 1;
        return assertions <= MaxAssertions ? 2 * assertions : throw new NotSupportedException($@"more than {MaxAssertions} times \b");
    }

    public static string Mark(string text, int marks)
    {
        var marked = new StringBuilder(text.Length + 64);
        var before = false;
        foreach (var letter in text)
        {
            var isWord = char.IsAsciiLetterOrDigit(letter) || letter == '_';
            if (isWord != before) marked.Append(Marker, marks);
            marked.Append(letter);
            before = isWord;
        }

        return before ? marked.Append(Marker, marks).ToString() : marked.ToString();
    }
}
