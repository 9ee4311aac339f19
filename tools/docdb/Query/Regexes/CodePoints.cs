namespace EspaceFamille.DocDb.Query.Regexes;

/// <summary>A set of Unicode code points, as ranges in ascending order that neither touch nor overlap.</summary>
internal sealed class CodePoints
{
    private const int Last = 0x10FFFF;

    private CodePoints(IEnumerable<(int First, int Last)> ranges) => Ranges = Merge(ranges);

    public IReadOnlyList<(int First, int Last)> Ranges { get; }

    public static CodePoints None { get; } = new([]);

    public static CodePoints Of(params IEnumerable<(int First, int Last)> ranges) => new(ranges);

    /// <summary>Pairs of characters, each the ends of a range.</summary>
    public static CodePoints OfPairs(string pairs) =>
        new(Enumerable.Range(0, pairs.Length / 2).Select(at => ((int)pairs[2 * at], (int)pairs[(2 * at) + 1])));

    public CodePoints With(CodePoints other) => new(Ranges.Concat(other.Ranges));

    public CodePoints Inverted()
    {
        var result = new List<(int, int)>();
        var next = 0;
        foreach (var (first, last) in Ranges)
        {
            if (first > next) result.Add((next, first - 1));
            next = last + 1;
        }

        if (next <= Last) result.Add((next, Last));
        return new CodePoints(result);
    }

    private static List<(int First, int Last)> Merge(IEnumerable<(int First, int Last)> ranges)
    {
        var merged = new List<(int First, int Last)>();
        foreach (var range in ranges.OrderBy(range => range.First))
        {
            if (merged.Count > 0 && range.First <= merged[^1].Last + 1)
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, range.Last));
            else merged.Add(range);
        }

        return merged;
    }
}
