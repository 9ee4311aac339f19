using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Model;

/// <summary>What an update makes of a document.</summary>
internal static class ModelUpdate
{
    /// <summary>The changed document; the one given stays as it is.</summary>
    /// <exception cref="ModelRefusal">The update cannot be applied to this document.</exception>
    public static BsonDocument Apply(BsonDocument document, BsonDocument update, bool inserting = false)
    {
        if (!ModelFilter.IsOperators(update)) return new BsonDocument("_id", document["_id"]).Merge(update);
        var result = document.DeepClone();
        foreach (var (name, path, argument) in Steps(update).Where(step => inserting || step.Name != "$setOnInsert"))
        {
            var creates = name is not ("$unset" or "$pull" or "$pullAll" or "$pop");
            result = At(result, path, creates, value => ModelOperators.Change(name, value, argument))!;
        }

        return result.AsBsonDocument;
    }

    /// <exception cref="ModelRefusal">Two operators touch the same field.</exception>
    public static void Check(BsonDocument update)
    {
        if (!ModelFilter.IsOperators(update)) return;
        var steps = Steps(update);
        foreach (var (one, other) in steps.Zip(steps.Skip(1)))
        {
            if (other.Path.AsSpan().StartsWith(one.Path)) throw new ModelRefusal(ModelRefusal.ConflictingUpdateOperators);
        }
    }

    private static List<(string Name, string[] Path, BsonValue Argument)> Steps(BsonDocument update) =>
    [
        .. update
            .SelectMany(
                operation =>
                    operation.Value.AsBsonDocument.Select(field => (operation.Name, Path: field.Name.Split('.'), Argument: field.Value)))
            .Order(Comparer<(string Name, string[] Path, BsonValue Argument)>.Create((left, right) => ComparePaths(left.Path, right.Path))),
    ];

    /// <summary>New fields appear in the order of their names, positions in that of their numbers.</summary>
    private static int ComparePaths(string[] left, string[] right) => left
        .Zip(
            right, (one, other) =>
                (ModelPath.Position(one), ModelPath.Position(other)) is ({ } first, { } second)
                    ? first.CompareTo(second)
                    : string.CompareOrdinal(one, other))
        .Append(left.Length.CompareTo(right.Length))
        .FirstOrDefault(order => order != 0);

    /// <summary>The value with the value at the path changed; null means "missing", before and after.</summary>
    private static BsonValue? At(BsonValue? value, string[] path, bool creates, Func<BsonValue?, BsonValue?> change)
    {
        if (path.Length == 0) return change(value);
        if (value is null && !creates) return null;
        if (value is null or BsonDocument)
        {
            var document = (BsonDocument?)value ?? [];
            if (At(document.GetValue(path[0], null), path[1..], creates, change) is { } changed) document[path[0]] = changed;
            else document.Remove(path[0]);
            return document;
        }

        if (value is not BsonArray array || ModelPath.Position(path[0]) is not { } position)
            return creates ? throw new ModelRefusal(ModelRefusal.PathNotViable) : value;
        if (position >= array.Count && !creates) return value;
        var changedItem = At(position < array.Count ? array[position] : null, path[1..], creates, change) ?? BsonNull.Value;
        while (array.Count <= position) array.Add(BsonNull.Value);
        array[position] = changedItem;
        return array;
    }
}
