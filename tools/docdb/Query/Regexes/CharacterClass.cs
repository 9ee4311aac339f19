using System.Text;

namespace EspaceFamille.DocDb.Query.Regexes;

/// <summary>
/// A class of characters, in .NET's syntax. It matches whole code points: .NET sees those above U+FFFF as two characters.
/// Named classes are kept apart from the listed characters, because case does not apply to them.
/// </summary>
internal sealed record CharacterClass(CodePoints Listed, CodePoints Named, bool Negated = false)
{
    private const int FirstAstral = 0x10000;
    private const int LastAstral = 0x10FFFF;
    private const string Surrogates = @"\uD800-\uDFFF";

    /// <summary>The named classes include all characters beyond ASCII, because a negated one is among them.</summary>
    private bool NamesMost => Named.Ranges.Count > 0 && Named.Ranges[^1].Last == LastAstral;

    public string Translate()
    {
        var all = Listed.With(Named);
        var parts = Astral(Negated ? all.Inverted() : all).ToList();
        if (!Negated)
        {
            if (Basic(Listed) is { Length: > 0 } listed) parts.Add($"[{listed}]");
            if (Basic(Named) is { Length: > 0 } named) parts.Add($"(?-i:[{named}])");
        }
        else if (!NamesMost) parts.Add($"[^{Basic(all)}{Surrogates}]");
        else if (Basic(Named.Inverted()) is { Length: > 0 } rest)
            parts.Add(Basic(Listed) is { Length: > 0 } listed ? $"[{rest}-[{listed}]]" : $"(?-i:[{rest}])");
        // A class without members matches nothing.
        return parts.Count == 0 ? @"[^\0-\uFFFF]" : $"(?:{string.Join('|', parts)})";
    }

    public static string Escape(int unit) => $@"\u{unit:X4}";

    private static string Basic(CodePoints points)
    {
        var text = new StringBuilder();
        foreach (var (first, last) in points.Ranges.SelectMany(WithoutSurrogates))
        {
            text.Append(Escape(first));
            if (last > first) text.Append('-').Append(Escape(last));
        }

        return text.ToString();
    }

    private static IEnumerable<(int First, int Last)> WithoutSurrogates((int First, int Last) range)
    {
        if (range.First < 0xD800) yield return (range.First, Math.Min(range.Last, 0xD7FF));
        if (range.Last > 0xDFFF && range.First < FirstAstral) yield return (Math.Max(range.First, 0xE000), Math.Min(range.Last, 0xFFFF));
    }

    /// <summary>The code points above U+FFFF, as ranges of pairs.</summary>
    private static IEnumerable<string> Astral(CodePoints points)
    {
        foreach (var (first, last) in points.Ranges.Where(range => range.Last >= FirstAstral))
        {
            for (var low = Math.Max(first, FirstAstral); low <= last;)
            {
                var (high, within) = (0xD800 + ((low - FirstAstral) >> 10), (low - FirstAstral) & 0x3FF);
                // A whole block of pairs joins the following whole blocks.
                var blocks = within == 0 ? (last + 1 - low) >> 10 : 0;
                var end = blocks > 0 ? low + (blocks << 10) - 1 : Math.Min(last, low - within + 0x3FF);
                var lastHigh = 0xD800 + ((end - FirstAstral) >> 10);
                var lastWithin = (end - FirstAstral) & 0x3FF;
                yield return $"[{Escape(high)}-{Escape(lastHigh)}][{Escape(0xDC00 + within)}-{Escape(0xDC00 + lastWithin)}]";
                low = end + 1;
            }
        }
    }
}
