using EspaceFamille.DocDb.Query;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Updates;

/// <summary>The location that a path names: a field of a document, or a position in an array.</summary>
internal readonly record struct Slot(BsonValue Container, string Name)
{
    private const int MaxPadding = 1_500_000;

    /// <summary>Null when the location has no value.</summary>
    public BsonValue? Value => Container switch
    {
        BsonDocument document => document.GetValue(Name, null),
        BsonArray array when FieldPath.IsPosition(Name, out var position) && position < array.Count => array[position],
        _ => null,
    };

    /// <summary>The location, or null when its parents do not exist.</summary>
    public static Slot? Find(BsonDocument document, FieldPath path)
    {
        var slot = new Slot(document, path.Parts[0]);
        foreach (var part in path.Parts.Skip(1))
        {
            if (slot.Value is not (BsonDocument or BsonArray)) return null;
            slot = new Slot(slot.Value, part);
        }

        return slot;
    }

    /// <summary>The location; missing parent documents are created.</summary>
    public static Slot Make(BsonDocument document, FieldPath path)
    {
        var slot = new Slot(document, path.Parts[0]);
        foreach (var part in path.Parts.Skip(1))
        {
            if (slot.Value is null) slot.Set(new BsonDocument());
            slot = slot.Value switch
            {
                BsonDocument inner => new Slot(inner, part),
                BsonArray array when FieldPath.IsPosition(part, out _) => new Slot(array, part),
                var other =>
                    throw new CommandFailure(28, "PathNotViable", $"Cannot create field '{part}' in element {{{slot.Name}: {other}}}"),
            };
        }

        return slot;
    }

    public void Set(BsonValue value)
    {
        if (Container is BsonDocument document)
        {
            document[Name] = value;
            return;
        }

        var array = Container.AsBsonArray;
        FieldPath.IsPosition(Name, out var position);
        if (position - array.Count > MaxPadding)
            throw CommandFailure.BadValue($"can't backfill more than {MaxPadding} elements of an array");
        while (array.Count <= position) array.Add(BsonNull.Value);
        array[position] = value;
    }

    /// <summary>An array keeps its length: the position becomes null.</summary>
    public void Remove()
    {
        if (Container is BsonDocument document) document.Remove(Name);
        else if (Value is not null) Set(BsonNull.Value);
    }
}
