using System.Globalization;
using System.Text;
using System.Text.Json;
using EspaceFamille.Contracts.Documents;

namespace EspaceFamille.Documents.Domain.RefusalReasons;

/// <summary>
/// The codes of refusal reasons. Those of the start list are the names of <see cref="RefusalReason"/>; one that the town adds gets its code
/// from its first label, once.
/// </summary>
internal static class ReasonCodes
{
    public const int MaxCharacters = 40;

    /// <summary>The open reason: it needs words of the agent, and cannot be withdrawn.</summary>
    public static readonly string Other = Of(RefusalReason.Other);

    private static readonly Dictionary<string, RefusalReason> Usual =
        Enum.GetValues<RefusalReason>().ToDictionary(Of, StringComparer.OrdinalIgnoreCase);

    /// <summary>"wrongDates".</summary>
    public static string Of(RefusalReason reason) => JsonNamingPolicy.CamelCase.ConvertName($"{reason}");

    /// <summary>The code of a decision's reason; null for an acceptance.</summary>
    public static string? Of(TownReason? town, RefusalReason? reason) => town?.Code ?? (reason is { } known ? Of(known) : null);

    /// <summary>What messages carry for consumers that do not know the town's list.</summary>
    public static RefusalReason ReasonOf(string code) => Usual.GetValueOrDefault(code, RefusalReason.Other);

    /// <summary>The code as it is stored: forms of earlier versions send those of the start list with a capital.</summary>
    public static string Stored(string code) => Usual.TryGetValue(code, out var reason) ? Of(reason) : code;

    /// <summary>"piece-non-signee" for "Pièce non signée"; null where no letter or digit is left.</summary>
    public static string? From(string label)
    {
        var code = new StringBuilder();
        var plain = label.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase);
        foreach (var letter in plain.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                code.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark && code.Length > 0 && code[^1] != '-')
                code.Append('-');
        }

        var text = code.ToString();
        return text[..Math.Min(text.Length, MaxCharacters)].Trim('-') is { Length: > 0 } found ? found : null;
    }
}
