using System.Globalization;

namespace EspaceFamille.DocDb.Query.Regexes;

/// <summary>Escape sequences that stand for one character, inside and outside of brackets.</summary>
internal static class Escapes
{
    /// <summary>The code point of the sequence behind a backslash.</summary>
    /// <exception cref="NotSupportedException">The sequence is unknown to PCRE, or not implemented.</exception>
    public static int Read(PatternReader reader)
    {
        if (!char.IsAsciiLetterOrDigit(reader.Next)) return reader.TakeCodePoint();
        var letter = reader.Take();
        return letter switch
        {
            'a' => 0x07,
            'e' => 0x1B,
            'f' => 0x0C,
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '0' => Parse("0" + reader.TakeWhile(digit => digit is >= '0' and <= '7', 2), 8),
            'x' => ReadHexadecimal(reader),
            _ => throw new NotSupportedException($@"\{letter} is not implemented"),
        };
    }

    private static int ReadHexadecimal(PatternReader reader) => reader.TryTake("{")
        ? Parse(reader.TakeUntil("}"), 16)
        : Parse("0" + reader.TakeWhile(char.IsAsciiHexDigit, 2), 16);

    private static int Parse(string digits, int radix)
    {
        var known = radix == 8
            ? Convert.ToInt32(digits, radix)
            : int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : -1;
        return known is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
            ? known
            : throw new NotSupportedException($"there is no character with the code {digits}");
    }
}
