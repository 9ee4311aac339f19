using EspaceFamille.DocDb.Bson;
using EspaceFamille.DocDb.Query;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Updates;

/// <summary>$push, with $each, $position and $slice.</summary>
internal static class PushOperator
{
    public static Action<BsonDocument, FieldPath> Parse(BsonValue argument)
    {
        var items = ParseEach(argument, "$push", "$each", "$position", "$slice");
        var position = Modifier(argument, "$position");
        var slice = Modifier(argument, "$slice");
        return (document, path) =>
        {
            var array = ArrayOperators.MakeArray(document, path, "$push");
            var at = Place(position ?? int.MaxValue, array.Count);
            foreach (var item in items) array.Insert(at++, item.DeepClone());
            if (slice is { } kept) Slice(array, kept);
        };
    }

    /// <summary>The values to push: the argument itself, or the elements of its $each.</summary>
    public static IReadOnlyList<BsonValue> ParseEach(BsonValue argument, string name, params IReadOnlyList<string> known)
    {
        if (argument is not BsonDocument document || !document.Contains("$each")) return [argument];
        if (document.Names.FirstOrDefault(option => !known.Contains(option)) is { } unknown)
        {
            throw CommandFailure.BadValue($"Unrecognized clause in {name}: {unknown}");
        }

        return document["$each"] is BsonArray each
            ? [.. each]
            : throw CommandFailure.TypeMismatch(
                $"The argument to $each in {name} must be an array but it was of type {document["$each"].BsonType}");
    }

    private static int? Modifier(BsonValue argument, string name)
    {
        if (argument is not BsonDocument document || !document.Contains("$each") || !document.TryGetValue(name, out var value)) return null;
        return WholeNumber.ExactInt(value, name) is { } number
            ? number
            : throw CommandFailure.BadValue($"The value for {name} must be an integer value but was given type: {value.BsonType}");
    }

    private static int Place(int position, int count) =>
        position >= 0 ? Math.Min(position, count) : (int)Math.Max(0, (long)count + position);

    private static void Slice(BsonArray array, int kept)
    {
        while (array.Count > Math.Abs((long)kept)) array.RemoveAt(kept < 0 ? 0 : array.Count - 1);
    }
}
