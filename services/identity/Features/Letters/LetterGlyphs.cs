using System.Globalization;
using System.Text;
using SkiaSharp;

namespace EspaceFamille.Identity.Features.Letters;

/// <summary>The characters that the font of letters can draw.</summary>
internal static class LetterGlyphs
{
    private static readonly SKFont Font = new(LetterFonts.Typeface());

    private static readonly Dictionary<char, string> Replaced = new()
    {
        ['\u00AD'] = "",
        ['\u202F'] = "\u00A0",
        ['\u2009'] = "\u00A0",
        ['\u2011'] = "-",
    };

    /// <summary>The character, or else its base letter, such as "e" for "ẽ"; a question mark where there is none.</summary>
    public static string Of(Rune character)
    {
        var text = character.ToString();
        if (Replaced.TryGetValue(text[0], out var replacement))
            return replacement;
        if (IsDrawn(character))
            return text;
        var letters = text.Normalize(NormalizationForm.FormD).EnumerateRunes()
            .Where(part => Rune.GetUnicodeCategory(part) is not UnicodeCategory.NonSpacingMark).ToArray();
        return letters.Length > 0 && letters.All(IsDrawn) ? string.Concat(letters) : "?";
    }

    private static bool IsDrawn(Rune character) => Font.ContainsGlyph(character.Value);
}
