using System.Globalization;
using System.Text;
using EspaceFamille.Renderer.Api;

namespace EspaceFamille.Renderer.Domain.Pages;

/// <summary>
/// The text layer of a page, reduced to what can be shown safely: letters with their marks, digits, punctuation, symbols, blanks and line
/// breaks. Controls, invisible and directional characters, private and unassigned ones are dropped.
/// </summary>
internal static class PageText
{
    public static string Of(string text)
    {
        var kept = new StringBuilder(Math.Min(text.Length, RenderBounds.MaxTextCharacters));
        foreach (var rune in text.EnumerateRunes())
        {
            if (Keep(rune) is not { } allowed)
                continue;
            if (kept.Length + allowed.Utf16SequenceLength > RenderBounds.MaxTextCharacters)
                break;
            kept.Append(allowed);
        }

        return kept.ToString().Trim();
    }

    private static Rune? Keep(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
            or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation
            or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol
            // Letters that are drawn as nothing.
            when rune.Value is not (0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x034F or 0x17B4 or 0x17B5 or 0x2800 or 0xFFFC or 0xFFFD)
            && rune.Value is not (>= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF or >= 0x180B and <= 0x180F) => rune,
        UnicodeCategory.SpaceSeparator => new Rune(' '),
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => new Rune('\n'),
        _ => rune.Value switch { '\n' => rune, '\t' => new Rune(' '), _ => null },
    };
}
