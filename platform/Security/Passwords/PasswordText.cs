using System.Globalization;
using System.Text;

namespace EspaceFamille.Platform;

/// <summary>The forms of a password in which it is hashed and compared.</summary>
public static class PasswordText
{
    /// <summary>Signs that are written for letters.</summary>
    private static readonly Dictionary<char, char> Substitutes = new()
    {
        ['0'] = 'o',
        ['1'] = 'i',
        ['3'] = 'e',
        ['4'] = 'a',
        ['5'] = 's',
        ['7'] = 't',
        ['@'] = 'a',
        ['$'] = 's',
        ['!'] = 'i',
    };

    /// <summary>The composed form (NFC); a text that is not valid Unicode has none and stays as it is.</summary>
    public static string Compose(string password)
    {
        try
        {
            return password.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return password;
        }
    }

    /// <summary>Lower-case, without accents, with ligatures taken apart: "Cœur-Été" is "coeur-ete".</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            foreach (var part in rune.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes())
                if (Rune.GetUnicodeCategory(part) is not UnicodeCategory.NonSpacingMark)
                    folded.Append(Rune.ToLowerInvariant(part));
        return folded.Replace("œ", "oe").Replace("æ", "ae").Replace("ß", "ss").ToString();
    }

    /// <summary>A folded text with letters in the place of the signs that are written for them: "t0ulem0nde" is "toulemonde".</summary>
    public static string WithLetters(string folded) => string.Concat(folded.Select(sign => Substitutes.GetValueOrDefault(sign, sign)));
}
