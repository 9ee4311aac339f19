using System.Buffers.Text;
using System.Text;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>
/// Reads one PDF object: a dictionary, a list, a <see cref="PdfName"/>, a string as its bytes, a number as long, a
/// <see cref="PdfReference"/>, or a keyword as text. Null means that there is none; depth and number of values are limited.
/// </summary>
internal ref struct PdfSyntax(ReadOnlySpan<byte> bytes, int at)
{
    private const int MaxDepth = 32, MaxValues = 10_000;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at = at;
    private int _values;

    /// <summary>The dictionary behind blanks and comments, or null.</summary>
    public static Dictionary<string, object>? DictionaryAt(ReadOnlySpan<byte> bytes, int at) =>
        new PdfSyntax(bytes, at).Value(0) as Dictionary<string, object>;

    /// <summary>The dictionary of the object `N G obj` at this place, or null.</summary>
    public static Dictionary<string, object>? ObjectAt(ReadOnlySpan<byte> bytes, int at)
    {
        var syntax = new PdfSyntax(bytes, at);
        return syntax.Value(0) is long && syntax.Value(0) is long && syntax.Value(0) is "obj"
            ? syntax.Value(0) as Dictionary<string, object>
            : null;
    }

    private object? Value(int depth)
    {
        SkipBlanks();
        if (depth > MaxDepth || ++_values > MaxValues || _at >= _bytes.Length)
            return null;
        return _bytes[_at..] switch
        {
            [(byte)'<', (byte)'<', ..] => Dictionary(depth),
            [(byte)'<', ..] => Hexadecimal(),
            [(byte)'(', ..] => Literal(),
            [(byte)'[', ..] => Array(depth),
            [(byte)'/', ..] => Name(),
            _ => NumberOrKeyword(),
        };
    }

    private Dictionary<string, object>? Dictionary(int depth)
    {
        var entries = new Dictionary<string, object>(StringComparer.Ordinal);
        for (_at += 2; ;)
        {
            SkipBlanks();
            if (_bytes[_at..].StartsWith(">>"u8))
            {
                _at += 2;
                return entries;
            }

            if (Value(depth + 1) is not PdfName name || Value(depth + 1) is not { } value)
                return null;
            entries[name.Text] = value;
        }
    }

    private List<object>? Array(int depth)
    {
        var items = new List<object>();
        for (_at++; ;)
        {
            SkipBlanks();
            if (_at < _bytes.Length && _bytes[_at] == ']')
            {
                _at++;
                return items;
            }

            if (Value(depth + 1) is not { } item)
                return null;
            items.Add(item);
        }
    }

    private PdfName Name()
    {
        var text = new StringBuilder();
        for (_at++; _at < _bytes.Length && PdfCharacters.IsRegular(_bytes[_at]); _at++)
        {
            var escaped = _bytes[_at] == '#' && _at + 2 < _bytes.Length && char.IsAsciiHexDigit((char)_bytes[_at + 1])
                && char.IsAsciiHexDigit((char)_bytes[_at + 2]);
            text.Append(escaped
                ? (char)Convert.ToByte(Encoding.ASCII.GetString(_bytes.Slice(_at + 1, 2)), 16)
                : (char)_bytes[_at]);
            _at += escaped ? 2 : 0;
        }

        return new PdfName(text.ToString());
    }

    private byte[]? Hexadecimal()
    {
        var end = _bytes[_at..].IndexOf((byte)'>');
        if (end < 0)
            return null;
        var digits = new string([.. Encoding.Latin1.GetString(_bytes.Slice(_at + 1, end - 1)).Where(char.IsAsciiHexDigit)]);
        _at += end + 1;
        return Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0");
    }

    // Parentheses may be nested. An escape is a letter, up to three octal digits, or the end of a line, which disappears.
    private byte[]? Literal()
    {
        var text = new List<byte>();
        var open = 1;
        for (_at++; _at < _bytes.Length; _at++)
        {
            var next = _bytes[_at];
            if (next == '\\')
            {
                Escape(text);
                continue;
            }

            open += next == '(' ? 1 : next == ')' ? -1 : 0;
            if (open == 0)
            {
                _at++;
                return [.. text];
            }

            text.Add(next);
        }

        return null;
    }

    private void Escape(List<byte> text)
    {
        if (++_at >= _bytes.Length)
            return;
        var next = _bytes[_at];
        if (next is >= (byte)'0' and <= (byte)'7')
        {
            var value = 0;
            for (var digits = 0; digits < 3 && _at < _bytes.Length && _bytes[_at] is >= (byte)'0' and <= (byte)'7'; digits++, _at++)
                value = (value * 8) + _bytes[_at] - '0';
            _at--;
            text.Add((byte)value);
            return;
        }

        if (next == '\r' && _at + 1 < _bytes.Length && _bytes[_at + 1] == '\n')
            _at++;
        if (next is not ((byte)'\r' or (byte)'\n'))
            text.Add(next switch { (byte)'n' => 10, (byte)'r' => 13, (byte)'t' => 9, (byte)'b' => 8, (byte)'f' => 12, _ => next });
    }

    private object? NumberOrKeyword()
    {
        var token = Token();
        if (token.IsEmpty)
            return null;
        if (!PdfCharacters.IsInteger(token, out var number))
            return Utf8Parser.TryParse(token, out double real, out var used) && used == token.Length
                ? (long)real
                : Encoding.Latin1.GetString(token);
        var after = _at;
        SkipBlanks();
        if (number >= 0 && PdfCharacters.IsInteger(Token(), out var generation) && generation >= 0)
        {
            SkipBlanks();
            if (Token() is [(byte)'R'])
                return new PdfReference(number, generation);
        }

        _at = after;
        return number;
    }

    private ReadOnlySpan<byte> Token()
    {
        var start = _at;
        while (_at < _bytes.Length && PdfCharacters.IsRegular(_bytes[_at]))
            _at++;
        return _bytes[start.._at];
    }

    private void SkipBlanks()
    {
        for (; _at < _bytes.Length && (PdfCharacters.IsBlank(_bytes[_at]) || _bytes[_at] == '%'); _at++)
            if (_bytes[_at] == '%')
                while (_at + 1 < _bytes.Length && _bytes[_at + 1] is not ((byte)'\r' or (byte)'\n'))
                    _at++;
    }
}
