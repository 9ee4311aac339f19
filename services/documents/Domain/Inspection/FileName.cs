using System.Globalization;
using System.Text;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// The name under which a file is listed. A name is displayed and offered for download, never used as a path; it is cleaned and never
/// refused: control characters, direction marks (they make « fdp.exe » read as « exe.pdf »), joiners, soft hyphens and what file systems
/// forbid disappear, blanks are single, and the length is limited.
/// </summary>
internal static class FileName
{
    /// <summary>Longest name in UTF-16 units; common file systems allow 255 bytes.</summary>
    public const int MaxLength = 120;

    private const string Unnamed = "fichier";
    private const int MaxExtensionLength = 5;

    public static string Clean(string name)
    {
        var plain = Plain(name);
        // Some browsers send the path on the device.
        plain = plain[(plain.TrimEnd('/', '\\').LastIndexOfAny(['/', '\\']) + 1)..].TrimEnd(' ', '.', '/', '\\');
        var extension = ExtensionOf(plain);
        var stem = plain[..^extension.Length].Trim(' ', '.');
        if (stem.Length == 0)
            stem = Unnamed;
        return Shorten(stem, MaxLength - extension.Length) + extension;
    }

    /// <summary>
    /// The extension with its dot: 2 to 5 letters and digits, at least one letter, behind the last dot. Empty in « scan 03.12.2026 ».
    /// </summary>
    public static string ExtensionOf(string name)
    {
        var dot = name.LastIndexOf('.');
        var extension = dot < 0 ? "" : name[(dot + 1)..];
        return extension.Length is >= 2 and <= MaxExtensionLength && extension.All(char.IsAsciiLetterOrDigit)
            && extension.Any(char.IsAsciiLetter)
                ? name[dot..]
                : "";
    }

    private static string Plain(string name)
    {
        // A quote is %22 in a form that a browser sends, and escaped in one of other programs.
        var unescaped = name.Replace("%22", "\"", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal)
            .Replace("%0D", " ", StringComparison.Ordinal).Replace("%0A", " ", StringComparison.Ordinal);
        var plain = new StringBuilder(unescaped.Length);
        foreach (var rune in unescaped.EnumerateRunes())
        {
            if (IsBlank(rune))
                plain.Append(plain.Length > 0 && plain[^1] != ' ' ? " " : "");
            else if (!IsHidden(rune))
                plain.Append(rune.Value is '"' or '<' or '>' or '|' or '?' or '*' or ':' ? "-" : rune.ToString());
        }

        return plain.ToString().Normalize(NormalizationForm.FormC).Trim(' ');
    }

    private static bool IsBlank(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control;

    // Format includes U+202E and the other direction marks, zero-width joiners, soft hyphens and the byte order mark; a broken
    // surrogate becomes U+FFFD. Variation selectors choose how a character before them looks.
    private static bool IsHidden(Rune rune) =>
        rune == Rune.ReplacementChar || rune.Value is (>= 0xFE00 and <= 0xFE0F)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;

    private static string Shorten(string stem, int length)
    {
        if (stem.Length <= length)
            return stem;
        var shortened = new StringBuilder(length);
        var elements = StringInfo.GetTextElementEnumerator(stem);
        while (elements.MoveNext() && shortened.Length + elements.GetTextElement().Length <= length)
            shortened.Append(elements.GetTextElement());
        return shortened.ToString().TrimEnd(' ', '.') is { Length: > 0 } kept ? kept : Unnamed;
    }
}
