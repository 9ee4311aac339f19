using System.Globalization;
using System.Text;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// Which file names are accepted. A name is only displayed, never used as a path; control characters, direction marks
/// (they make « fdp.exe » read as « exe.pdf ») and path separators are refused, since no genuine name needs them.
/// </summary>
internal static class FileName
{
    public static bool IsPlain(string name) =>
        name.Length is > 0 and <= FileRules.MaxNameLength
        && !string.IsNullOrWhiteSpace(Path.GetFileNameWithoutExtension(name))
        && name.AsSpan().Trim().Length == name.Length
        && name.IndexOfAny(['/', '\\']) < 0
        && name.EnumerateRunes().All(IsPlain);

    /// <summary>The name with deceptive characters written as \uXXXX, for pages and responses.</summary>
    public static string Escape(string name)
    {
        var escaped = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes().Take(FileRules.MaxNameLength))
        {
            if (IsPlain(rune)) escaped.Append(rune.ToString());
            else escaped.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        }

        return escaped.ToString();
    }

    // Format includes U+202E and the other direction marks, zero-width joiners and the byte order mark; a broken surrogate
    // becomes U+FFFD.
    private static bool IsPlain(Rune rune) =>
        rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator);
}
