using System.Text;

namespace EspaceFamille.DocDb.Query.Regexes;

/// <summary>
/// Boundaries between ASCII word characters and others, as PCRE defines \b; .NET's own \b knows Unicode letters. The text gets
/// a mark at each boundary, which the translated pattern requires for \b and accepts anywhere else.
/// </summary>
internal static class WordBoundaries
{
    /// <summary>Half of a surrogate pair: no valid text contains it alone, and no translated class matches it.</summary>
    public const char Marker = '\uDFFF';

    public static bool AreIn(string pattern) => pattern.Contains(@"\b", StringComparison.Ordinal);

    public static string Mark(string text)
    {
        var marked = new StringBuilder(text.Length + 16);
        var before = false;
        foreach (var letter in text)
        {
            var isWord = char.IsAsciiLetterOrDigit(letter) || letter == '_';
            if (isWord != before) marked.Append(Marker);
            marked.Append(letter);
            before = isWord;
        }

        return before ? marked.Append(Marker).ToString() : marked.ToString();
    }
}
