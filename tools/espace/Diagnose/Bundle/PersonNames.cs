using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace EspaceFamille.Tool.Diagnose.Bundle;

/// <summary>
/// Hides words that may be the name of a person: every word with a capital letter that is neither a technical term nor an identifier
/// of a known namespace, setting or kind. A word too many is hidden rather than a name too few.
/// </summary>
internal static partial class PersonNames
{
    private static readonly FrozenSet<string> Terms = TermList.Words.Split(
        (char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static string Hide(string text) => Word().Replace(text, word => IsTechnical(word.Value) ? word.Value : Redaction.Hidden);

    private static bool IsTechnical(string word)
    {
        var parts = word.Split('.', ':', '_', '+');
        return parts.All(part => !part.Any(char.IsUpper)) || Terms.Contains(parts[0]) || (parts.Length == 1 && Identifier().IsMatch(word));
    }

    /// <summary>A word, or an identifier with its namespace, its section or its type.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}_])\p{L}[\p{L}\p{N}]*([.:_+]+[\p{L}\p{N}]+)*", RegexOptions.ExplicitCapture, Redaction.LimitMilliseconds)]
    private static partial Regex Word();

    /// <summary>By its end, since names such as McDonald have two capital letters as well.</summary>
    [GeneratedRegex(
        @"^([A-Z][a-z0-9]+)+(Exception|Options|Id|Ids|Key|Keys|String|Service|Error|Async|Check|Job|Uri|Timeout|Store|Endpoint|Consumer"
        + @"|Loop|Off|Pull|Unavailable|Set|Policy|Map|Account|Secret|Mount|Scheduling|Deadline|Exceeded|Killed|Creating|Containers)$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Identifier();
}
