using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Query;

/// <summary>The requested order; an array sorts by its smallest element ascending and by its greatest descending.</summary>
internal sealed class SortOrder
{
    private SortOrder(IReadOnlyList<(FieldPath Path, bool Descending)> fields) => Fields = fields;

    public IReadOnlyList<(FieldPath Path, bool Descending)> Fields { get; }

    public static SortOrder Parse(BsonDocument sort) => new([.. sort.Select(ParseField)]);

    /// <summary>Bytes whose order is the requested order: the first of the keys that an index on these fields would contain.</summary>
    public byte[] KeyOf(BsonDocument document)
    {
        try
        {
            return IndexKeys.Of(Fields, document).Keys.Min!;
        }
        catch (CommandFailure parallel) when (parallel.Code == IndexKeys.ParallelArrays)
        {
            throw CommandFailure.BadValue("cannot sort with keys that are parallel arrays");
        }
    }

    private static (FieldPath Path, bool Descending) ParseField(BsonElement element) => element.Value switch
    {
        _ when element.Name.StartsWith('$') => throw CommandFailure.BadValue($"sort by {element.Name} is not implemented"),
        { IsNumeric: true } direction when direction.ToDouble() is 1 or -1 => (new FieldPath(element.Name), direction.ToDouble() < 0),
        BsonDocument => throw CommandFailure.BadValue($"$meta sort by {element.Name} is not implemented"),
        _ => throw CommandFailure.BadValue("$sort key ordering must be 1 (for ascending) or -1 (for descending)"),
    };
}
