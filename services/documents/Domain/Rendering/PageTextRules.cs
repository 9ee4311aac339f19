using System.Globalization;
using System.Text;

namespace EspaceFamille.Documents.Domain.Rendering;

/// <summary>The text of a page: printable characters and line breaks, whatever the renderer returned.</summary>
internal static class PageTextRules
{
    /// <summary>The text without controls, direction marks, zero-width characters and lone surrogates.</summary>
    public static string Reduce(string text)
    {
        var reduced = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsShown(rune))
                reduced.Append(rune);
        }

        return reduced.ToString();
    }

    /// <summary>A lone surrogate is enumerated as U+FFFD, which has a category that is shown.</summary>
    private static bool IsShown(Rune rune) => rune.Value == '\n'
        || (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
}
