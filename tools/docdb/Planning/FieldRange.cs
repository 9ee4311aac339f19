namespace EspaceFamille.DocDb.Planning;

/// <summary>An end of a range: all keys with the prefix are included, or excluded.</summary>
internal sealed record Bound(byte[] Prefix, bool Inclusive);

/// <summary>The range of values of one index field that a filter can match.</summary>
internal sealed record FieldRange(Bound Low, Bound High)
{
    public bool IsPoint => Low.Inclusive && High.Inclusive && Low.Prefix.AsSpan().SequenceEqual(High.Prefix);

    public static FieldRange Point(byte[] key) => new(new Bound(key, true), new Bound(key, true));

    /// <summary>As index keys, after the prefix of the preceding fields; descending fields are stored with all bits inverted.</summary>
    public KeyRange Behind(byte[] prefix, bool descending)
    {
        var (first, last) = descending ? (Turned(High), Turned(Low)) : (Low, High);
        byte[] low = [.. prefix, .. first.Prefix];
        byte[] high = [.. prefix, .. last.Prefix];
        return new KeyRange(first.Inclusive ? low : KeyRange.After(low), last.Inclusive ? KeyRange.After(high) : high);
    }

    private static Bound Turned(Bound bound) => bound with { Prefix = Array.ConvertAll(bound.Prefix, one => (byte)~one) };
}
