using EspaceFamille.DocDb.Query;
using EspaceFamille.DocDb.Storage;

namespace EspaceFamille.DocDb.Planning;

/// <summary>How far an index serves a filter: the ranges to read, the fields that are fixed, whether a range follows.</summary>
internal sealed record IndexFit(IReadOnlyList<KeyRange> Ranges, int Fixed, bool HasRange, int Distinguished)
{
    /// <summary>More combinations than this are read as one wider range.</summary>
    private const int MaxRanges = 500;

    public int Score => (Fixed * 2) + (HasRange ? 1 : 0);

    /// <summary>Null when the index does not contain all documents that the filter may match.</summary>
    public static IndexFit? Of(StoredIndex index, Conditions conditions)
    {
        var spec = index.Spec;
        if (spec.Partial is { } partial && !PartialIndexRules.Covers(partial, conditions)) return null;
        if (spec.Sparse && !spec.Fields.Any(field => FieldBounds.ExcludeMissing(conditions.On(field.Path.Text)))) return null;
        return Bounded(index, conditions);
    }

    /// <summary>The ranges to read, whether or not the index contains all documents that the filter may match.</summary>
    public static IndexFit Bounded(StoredIndex index, Conditions conditions)
    {
        var spec = index.Spec;
        List<byte[]> prefixes = [[]];
        var arrayBounded = false;
        for (var i = 0; i < spec.Fields.Count; i++)
        {
            var (path, descending) = spec.Fields[i];
            var multikey = index.IsMultikey(i);
            // Two elements may meet two conditions, but a key has the fields of one element: only one field under an array is bounded.
            var bounds = multikey && arrayBounded ? null : FieldBounds.Of(conditions.On(path.Text), multikey);
            if (bounds is null || prefixes.Count * bounds.Count > MaxRanges) return Ending(spec, prefixes, i);
            arrayBounded |= multikey;
            var ranges = prefixes.SelectMany(prefix => bounds.Select(bound => bound.Behind(prefix, descending))).ToList();
            if (!bounds.All(bound => bound.IsPoint)) return new IndexFit(ranges, i, true, ranges.Count);
            prefixes = [.. ranges.Select(range => range.Low)];
        }

        return Ending(spec, prefixes, spec.Fields.Count);
    }

    /// <summary>Whether reading in key order, forwards or backwards, yields the requested order.</summary>
    public bool Sorts(StoredIndex index, SortOrder sort, out bool backwards)
    {
        backwards = false;
        if (Distinguished > 1 || index.Multikey != 0) return false;
        var fields = index.Spec.Fields;
        var wanted = sort.Fields.Where(field => !fields.Take(Fixed).Any(one => one.Path.Text == field.Path.Text)).ToList();
        if (wanted.Count > fields.Count - Fixed) return false;
        for (var i = 0; i < wanted.Count; i++)
        {
            var (path, descending) = fields[Fixed + i];
            if (path.Text != wanted[i].Path.Text) return false;
            var against = descending != wanted[i].Descending;
            if (i > 0 && against != backwards) return false;
            backwards = against;
        }

        return true;
    }

    /// <summary>A sparse or partial index is worth a full scan: it contains fewer documents than the collection.</summary>
    private static IndexFit Ending(IndexSpec spec, List<byte[]> prefixes, int count) =>
        new([.. prefixes.Select(KeyRange.StartingWith)], count, spec.Sparse || spec.Partial is not null, prefixes.Count);
}
