using System.Globalization;
using System.Text;

namespace EspaceFamille.Identity.Features.Letters;

/// <summary>The characters that the font of letters can draw.</summary>
internal static class LetterGlyphs
{
    private const string Others = "ıŒœ–—‘’‚“”„•…‹›€™";
    private static readonly Dictionary<char, string> Replaced = new()
    {
        ['Ł'] = "L",
        ['ł'] = "l",
        ['Đ'] = "D",
        ['đ'] = "d",
        ['ẞ'] = "SS",
        ['\u202F'] = "\u00A0",
        ['\u2009'] = "\u00A0",
        ['\u2011'] = "-",
    };

    /// <summary>The character, or else its base letter, such as "c" for "č"; a question mark where there is none.</summary>
    public static string Of(Rune character)
    {
        var text = character.ToString();
        if (IsDrawn(character))
            return text;
        if (Replaced.TryGetValue(text[0], out var replacement))
            return replacement;
        var letters = text.Normalize(NormalizationForm.FormD).EnumerateRunes()
            .Where(part => Rune.GetUnicodeCategory(part) is not UnicodeCategory.NonSpacingMark).ToArray();
        return letters.Length > 0 && letters.All(IsDrawn) ? string.Concat(letters) : "?";
    }

    private static bool IsDrawn(Rune character) =>
        character.Value is (>= ' ' and <= '~') or (>= 0xA0 and <= 0xFF)
        || (character.IsBmp && Others.Contains((char)character.Value, StringComparison.Ordinal));
}
