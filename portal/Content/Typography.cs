using System.Text.RegularExpressions;

namespace EspaceFamille.Portal.Content;

/// <summary>French typography for texts typed on an ordinary keyboard: spaces that do not break, and the real apostrophe.</summary>
internal static partial class Typography
{
    private const char NoBreak = '\u00A0';

    public static string Mend(string text) =>
        Apostrophe().Replace(AfterGuillemet().Replace(BeforeSign().Replace(text, $"{NoBreak}"), $"{NoBreak}"), "’");

    /// <summary>The colons that align a table's columns stay as they are.</summary>
    [GeneratedRegex(@"(?<=[^\s|]) (?=[;?!»%€]|:(?!-))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BeforeSign();

    [GeneratedRegex("(?<=«) ", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AfterGuillemet();

    [GeneratedRegex(@"(?<=\p{L})'(?=\p{L})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Apostrophe();
}
