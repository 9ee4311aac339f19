using System.Globalization;
using System.Text;

namespace EspaceFamille.Platform;

/// <summary>What the rules count in a password. A character is a Unicode scalar value: an emoji is one.</summary>
/// <param name="Words">Different words of at least two letters or digits.</param>
public sealed record PasswordShape(int Characters, bool HasUpperCase, bool HasLowerCase, bool HasDigit, bool HasOther, int Words)
{
    /// <summary>How many of upper case, lower case, digits and other characters occur.</summary>
    public int Classes => new[] { HasUpperCase, HasLowerCase, HasDigit, HasOther }.Count(occurs => occurs);

    public static PasswordShape Of(string composed)
    {
        Rune[] runes = [.. composed.EnumerateRunes()];
        var kinds = runes.Select(Rune.GetUnicodeCategory).ToHashSet();
        var isOther = kinds.Any(kind =>
            kind is not (UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber));
        return new(
            runes.Length, kinds.Contains(UnicodeCategory.UppercaseLetter), kinds.Contains(UnicodeCategory.LowercaseLetter),
            kinds.Contains(UnicodeCategory.DecimalDigitNumber), isOther, WordsOf(runes));
    }

    private static int WordsOf(Rune[] runes) => string
        .Concat(runes.Select(rune => Rune.IsLetterOrDigit(rune) ? rune.ToString() : " "))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Length >= 2)
        .Select(PasswordText.Fold)
        .Distinct(StringComparer.Ordinal)
        .Count();
}
