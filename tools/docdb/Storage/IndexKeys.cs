using EspaceFamille.DocDb.Bson;
using EspaceFamille.DocDb.Query;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Storage;

/// <summary>
/// The index keys of a document: one, or one per element where a path contains an array.
/// Fields under the same array take their values from the same element.
/// </summary>
internal static class IndexKeys
{
    /// <summary>The error code for parallel arrays.</summary>
    public const int ParallelArrays = 171;

    /// <summary>The keys, and one bit per field that contains an array.</summary>
    public static (IReadOnlyCollection<byte[]> Keys, long Multikey) Of(IndexSpec spec, BsonDocument document)
    {
        if (spec.Partial is { } partial && !partial.Matches(document)) return ([], 0);
        if (spec.Sparse && spec.Fields.All(field => field.Path.Values(document).All(value => value is null))) return ([], 0);
        return Of(spec.Fields, document);
    }

    /// <summary>The keys in their order, for fields that no index needs to hold.</summary>
    /// <exception cref="CommandFailure">The fields lie in arrays beside each other.</exception>
    public static (SortedSet<byte[]> Keys, long Multikey) Of(IReadOnlyList<(FieldPath Path, bool Descending)> fields, BsonDocument document)
    {
        var keys = new SortedSet<byte[]>(KeyOrder.Instance);
        var cursors = fields.Select(field => new Cursor(document, field.Path.Parts)).ToArray();
        return (keys, Spread(fields, cursors, keys));
    }

    private static long Spread(IReadOnlyList<(FieldPath Path, bool Descending)> fields, Cursor[] cursors, SortedSet<byte[]> keys)
    {
        var moved = Array.ConvertAll(cursors, cursor => cursor.Advance());
        if (Array.Find(moved, cursor => cursor.AtArray) is not { Value: BsonArray array })
        {
            keys.Add(Join(fields, moved));
            return 0;
        }

        if (moved.Any(cursor => cursor.AtArray && !ReferenceEquals(cursor.Value, array)))
        {
            throw new CommandFailure(
                ParallelArrays, "CannotIndexParallelArrays",
                $"cannot index parallel arrays: {string.Join(", ", fields.Select(field => field.Path.Text))}");
        }

        var mask = 0L;
        for (var i = 0; i < moved.Length; i++) mask |= moved[i].AtArray ? 1L << i : 0;
        if (array.Count == 0)
            return mask | Spread(fields, Array.ConvertAll(moved, cursor => cursor.AtArray ? cursor.Emptied() : cursor), keys);
        foreach (var item in array)
        {
            mask |= Spread(fields, Array.ConvertAll(moved, cursor => cursor.AtArray ? cursor.Into(item) : cursor), keys);
        }

        return mask;
    }

    private static byte[] Join(IReadOnlyList<(FieldPath Path, bool Descending)> fields, Cursor[] cursors)
    {
        var key = new List<byte>(40);
        for (var i = 0; i < cursors.Length; i++) OrderedKey.Append(key, cursors[i].Value ?? BsonNull.Value, fields[i].Descending);
        return [.. key];
    }

    /// <summary>The traversal state of one field: current value, remaining path, and whether the value is final.</summary>
    private readonly record struct Cursor(BsonValue? Value, IReadOnlyList<string> Parts, int Next = 0, bool Done = false)
    {
        public bool AtArray => !Done && Value is BsonArray;

        public Cursor Advance()
        {
            var (value, next) = (Value, Next);
            while (!Done && next < Parts.Count)
            {
                if (value is BsonDocument document) value = document.GetValue(Parts[next], null);
                else if (value is BsonArray array && FieldPath.IsPosition(Parts[next], out var position) && position < array.Count)
                    value = array[position];
                else if (value is BsonArray) break;
                else return this with { Value = null, Done = true };
                next++;
            }

            return this with { Value = value, Next = next };
        }

        /// <summary>A nested array is a value of its own, and an element that is not a document has no fields.</summary>
        public Cursor Into(BsonValue item)
        {
            if (Next == Parts.Count) return this with { Value = item, Done = true };
            return item is BsonDocument ? this with { Value = item } : this with { Value = null, Done = true };
        }

        public Cursor Emptied() => this with { Value = Next == Parts.Count ? BsonUndefined.Value : null, Done = true };
    }
}
