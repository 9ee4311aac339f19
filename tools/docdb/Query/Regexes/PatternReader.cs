using System.Globalization;
using System.Text;

namespace EspaceFamille.DocDb.Query.Regexes;

/// <summary>A position in a pattern.</summary>
internal sealed class PatternReader(string pattern)
{
    private int _at;

    public bool AtEnd => _at == pattern.Length;

    /// <summary>NUL at the end; no pattern contains it.</summary>
    public char Next => At(0);

    public char At(int ahead) => _at + ahead < pattern.Length ? pattern[_at + ahead] : '\0';

    public char Take() => AtEnd ? throw new NotSupportedException("the pattern ends too early") : pattern[_at++];

    public int TakeCodePoint()
    {
        if (AtEnd) throw new NotSupportedException("the pattern ends too early");
        var rune = Rune.GetRuneAt(pattern, _at);
        _at += rune.Utf16SequenceLength;
        return rune.Value;
    }

    public bool TryTake(string text)
    {
        if (string.CompareOrdinal(pattern, _at, text, 0, text.Length) != 0) return false;
        _at += text.Length;
        return true;
    }

    public string TakeWhile(Func<char, bool> accepts, int most = int.MaxValue)
    {
        var start = _at;
        while (!AtEnd && _at - start < most && accepts(Next)) _at++;
        return pattern[start.._at];
    }

    /// <exception cref="NotSupportedException">The end is missing.</exception>
    public string TakeUntil(string end)
    {
        var found = pattern.IndexOf(end, _at, StringComparison.Ordinal);
        if (found < 0) throw new NotSupportedException($"'{end}' is missing");
        var taken = pattern[_at..found];
        _at = found + end.Length;
        return taken;
    }

    /// <summary>How often the atom before may be repeated; null when no quantifier follows.</summary>
    public (int Least, int Most)? TakeQuantifier()
    {
        if (TryTake("*")) return (0, int.MaxValue);
        if (TryTake("+")) return (1, int.MaxValue);
        if (TryTake("?")) return (0, 1);
        var start = _at;
        if (TryTake("{") && TakeNumber() is { } least)
        {
            var most = TryTake(",") ? TakeNumber() ?? int.MaxValue : least;
            if (TryTake("}")) return (least, most);
        }

        _at = start;
        return null;
    }

    /// <summary>Spaces, or a comment up to the end of its line.</summary>
    public bool SkipSpace()
    {
        if (TakeWhile(letter => letter is ' ' or (>= '\t' and <= '\r')).Length > 0) return true;
        if (!TryTake("#")) return false;
        TakeWhile(letter => letter != '\n');
        return true;
    }

    private int? TakeNumber() =>
        int.TryParse(TakeWhile(char.IsAsciiDigit, 9), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
