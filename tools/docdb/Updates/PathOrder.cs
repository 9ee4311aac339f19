using EspaceFamille.DocDb.Query;

namespace EspaceFamille.DocDb.Updates;

/// <summary>The order in which an update creates new fields: by name, positions by their number.</summary>
internal sealed class PathOrder : IComparer<IReadOnlyList<string>>
{
    public static PathOrder Instance { get; } = new();

    public int Compare(IReadOnlyList<string>? x, IReadOnlyList<string>? y)
    {
        var (left, right) = (x ?? [], y ?? []);
        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            var order = FieldPath.IsPosition(left[i], out var one) && FieldPath.IsPosition(right[i], out var other)
                ? one.CompareTo(other)
                : string.CompareOrdinal(left[i], right[i]);
            if (order != 0) return order;
        }

        return left.Count.CompareTo(right.Count);
    }
}
