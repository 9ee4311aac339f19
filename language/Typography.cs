using System.Text.RegularExpressions;

namespace EspaceFamille.Language;

/// <summary>
/// French typography for text typed on an ordinary keyboard: spaces that do not break before : ; ! ? » % and €, after «, and between
/// figures and units; ’ for an apostrophe between letters.
/// </summary>
public static partial class Typography
{
    private const string NoBreak = "\u00A0";
    private const int LimitMilliseconds = 1000;
    private const string Units = @"(?<=\d) (?=(?:h|min|mn|Ko|Mo|Go|km|cm|kg)\b)|(?<=\d[ \u00A0]h) (?=\d)";

    /// <summary>The text with the spaces and apostrophes of print. Markdown tables and correct text stay as they are.</summary>
    public static string Correct(string text) =>
        Apostrophe().Replace(BesideUnit().Replace(AfterGuillemet().Replace(BeforeSign().Replace(text, NoBreak), NoBreak), NoBreak), "’");

    /// <summary>The colons that align the columns of a Markdown table are left alone.</summary>
    [GeneratedRegex(@"(?<=[^\s|]) (?=[;?!»%€]|:(?!-))", RegexOptions.CultureInvariant, LimitMilliseconds)]
    private static partial Regex BeforeSign();

    [GeneratedRegex("(?<=«) ", RegexOptions.CultureInvariant, LimitMilliseconds)]
    private static partial Regex AfterGuillemet();

    /// <summary>"23 h 59", "5 mn", "340 Ko".</summary>
    [GeneratedRegex(Units, RegexOptions.CultureInvariant, LimitMilliseconds)]
    private static partial Regex BesideUnit();

    [GeneratedRegex(@"(?<=\p{L})'(?=\p{L})", RegexOptions.CultureInvariant, LimitMilliseconds)]
    private static partial Regex Apostrophe();
}
