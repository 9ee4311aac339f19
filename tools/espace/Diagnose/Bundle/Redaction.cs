using System.Text.RegularExpressions;

namespace EspaceFamille.Tool.Diagnose.Bundle;

/// <summary>Text without secrets, tokens, addresses and telephone numbers; logs also without names.</summary>
internal static partial class Redaction
{
    public const string Hidden = "***";

    /// <summary>No pattern repeats a repetition; the limit is for text that was made to be slow.</summary>
    public const int LimitMilliseconds = 10_000;

    private static readonly Regex[] Whole = [PrivateKey(), Token(), Mail(), Telephone(), LongKey()];

    /// <summary>Whether the value of a setting with this name is a secret.</summary>
    public static bool IsSensitive(string setting) => SensitiveName().IsMatch(setting);

    public static string Of(string text)
    {
        text = Header().Replace(text, $"${{name}}{Hidden}");
        text = Credentials().Replace(text, $"${{scheme}}{Hidden}@");
        text = Assignment().Replace(text, $"${{name}}{Hidden}");
        return Whole.Aggregate(text, (rest, pattern) => pattern.Replace(rest, Hidden));
    }

    /// <summary>Free text, in which a name may stand anywhere.</summary>
    public static string OfLog(string text) => PersonNames.Hide(Of(text));

    /// <summary>PEM, to its end or, where the text was cut, to the end of the text.</summary>
    [GeneratedRegex(@"-----BEGIN [A-Z ]+-----[\s\S]*?(-----END [A-Z ]+-----|$)", RegexOptions.ExplicitCapture, LimitMilliseconds)]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"\beyJ[\w-]+(\.[\w-]*)*", RegexOptions.ExplicitCapture, LimitMilliseconds)]
    private static partial Regex Token();

    [GeneratedRegex(@"[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+", RegexOptions.ExplicitCapture, LimitMilliseconds)]
    private static partial Regex Mail();

    /// <summary>French, in groups of two or none, and international.</summary>
    [GeneratedRegex(@"(?<![\w.:-])(\+\d{1,3}[ .]?\(?0?\)?\d|0\d)([ .-]?\d\d){4}(?![\w-])", RegexOptions.ExplicitCapture, LimitMilliseconds)]
    private static partial Regex Telephone();

    /// <summary>Keys in base64, by letters of both cases and digits, or in hexadecimal digits, if no digest or id of a container.</summary>
    [GeneratedRegex(
        @"(?<![\w+/-])(?=[\w+/-]*[a-z])(?=[\w+/-]*[A-Z])(?=[\w+/-]*\d)[\w+/-]{40,}={0,2}|(?<![\w:/-])[0-9a-f]{40,}(?![\w-])",
        RegexOptions.ExplicitCapture, LimitMilliseconds)]
    private static partial Regex LongKey();

    [GeneratedRegex(
        @"(?<name>\b(authorization|proxy-authorization|cookie|set-cookie|x-api-key)\b[""']?\s*[:=]\s*)[^\r\n]+"
        + @"|(?<name>\b(bearer|basic)\s+)[\w.~+/=-]+",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, LimitMilliseconds)]
    private static partial Regex Header();

    [GeneratedRegex(
        @"(?<scheme>\b[a-z][a-z0-9+.-]*://)[^\s/@""']+(:[^\s@""']*)?@",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, LimitMilliseconds)]
    private static partial Regex Credentials();

    [GeneratedRegex(
        @"(?<name>\b[\w-]*(password|passwd|pwd|secret|token|api[_-]?key|client[_-]?secret|pepper|mot de passe)[\w-]*[""']?\s*[:=]"
        + @"\s*[""']?)[^\s""',;&]+",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, LimitMilliseconds)]
    private static partial Regex Assignment();

    [GeneratedRegex(
        "(password|passwd|secret(?!s?__folder)|token|pepper|apikey|api_key|connectionstring|headers|credential|^[A-Z_]*_KEY$|__uri$"
        + "|managementuri)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, LimitMilliseconds)]
    private static partial Regex SensitiveName();
}
