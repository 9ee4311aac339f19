using System.Globalization;
using System.Text.RegularExpressions;

namespace EspaceFamille.Platform;

/// <summary>What a postal address in France looks like, as people type it.</summary>
public static partial class PostalAddressRules
{
    public const int MaxLineCharacters = 100;
    public const int MaxTownCharacters = 60;

    /// <summary>A text as it is kept: composed, without spaces around it.</summary>
    public static string Clean(string? typed) => (typed ?? "").Normalize().Trim();

    /// <summary>The French sentence for the number and street; null when they can be kept.</summary>
    public static string? FaultOfLine(string? typed) => FaultOf(typed, MaxLineCharacters, "Indiquez le numéro et la voie.");

    /// <inheritdoc cref="FaultOfLine"/>
    public static string? FaultOfComplement(string? typed) => FaultOf(typed, MaxLineCharacters, missing: null);

    /// <inheritdoc cref="FaultOfLine"/>
    public static string? FaultOfPostCode(string? typed) =>
        FiveDigits().IsMatch(Clean(typed)) ? null : "Un code postal compte cinq chiffres.";

    /// <inheritdoc cref="FaultOfLine"/>
    public static string? FaultOfTown(string? typed) => FaultOf(typed, MaxTownCharacters, "Indiquez la ville.");

    private static string? FaultOf(string? typed, int max, string? missing) => Unprintable(typed) ?? Clean(typed) switch
    {
        { Length: 0 } => missing,
        { Length: var length } when length > max => $"Au plus {max} caractères.",
        _ => null,
    };

    /// <summary>Before the text is composed: an unpaired surrogate cannot be.</summary>
    private static string? Unprintable(string? typed) =>
        (typed ?? "").Any(IsUnprintable) ? "Ce texte contient un caractère qui ne s’affiche pas." : null;

    private static bool IsUnprintable(char one) => char.GetUnicodeCategory(one) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate;

    [GeneratedRegex("^[0-9]{5}$", RegexOptions.NonBacktracking)]
    private static partial Regex FiveDigits();
}
