using EspaceFamille.DocDb.Bson;
using EspaceFamille.DocDb.Query;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Updates;

/// <summary>$addToSet, $pull, $pullAll and $pop.</summary>
internal static class ArrayOperators
{
    public static Action<BsonDocument, FieldPath> AddToSet(BsonValue argument)
    {
        var items = PushOperator.ParseEach(argument, "$addToSet", "$each");
        return (document, path) =>
        {
            var array = MakeArray(document, path, "$addToSet");
            foreach (var item in items)
            {
                if (!array.Any(known => OrderedKey.Compare(known, item) == 0)) array.Add(item.DeepClone());
            }
        };
    }

    public static Action<BsonDocument, FieldPath> Pull(BsonValue argument)
    {
        Func<BsonValue, bool> goes;
        if (argument is BsonDocument condition && !FilterParser.IsOperators(condition))
        {
            var filter = FilterParser.Parse(condition);
            goes = item => item is BsonDocument document && filter.Matches(document);
        }
        else if (argument is not (BsonDocument or BsonRegularExpression))
        {
            goes = item => OrderedKey.Compare(argument, item) == 0;
        }
        else
        {
            var filter = new AllOf([.. FilterParser.ParseField(new FieldPath(ElementMeets.Name), argument)]);
            goes = item => filter.Matches(new BsonDocument(ElementMeets.Name, item));
        }

        return (document, path) => RemoveWhere(document, path, "$pull", goes);
    }

    public static Action<BsonDocument, FieldPath> PullAll(BsonValue argument)
    {
        if (argument is not BsonArray values) throw CommandFailure.BadValue("$pullAll requires an array argument");
        return (document, path) =>
            RemoveWhere(document, path, "$pullAll", item => values.Any(value => OrderedKey.Compare(value, item) == 0));
    }

    public static Action<BsonDocument, FieldPath> Pop(BsonValue argument)
    {
        if (!argument.IsNumeric || argument.ToDouble() is not (1 or -1))
            throw CommandFailure.FailedToParse($"$pop expects 1 or -1, found: {argument}");
        return (document, path) =>
        {
            if (Slot.Find(document, path)?.Value is { } value and not BsonArray)
            {
                throw CommandFailure.TypeMismatch($"Path '{path.Text}' contains an element of non-array type '{value.BsonType}'");
            }

            if (FindArray(document, path, "$pop") is { Count: > 0 } array) array.RemoveAt(argument.ToDouble() < 0 ? 0 : array.Count - 1);
        };
    }

    /// <summary>The array at the path, created where it is missing.</summary>
    public static BsonArray MakeArray(BsonDocument document, FieldPath path, string name)
    {
        var slot = Slot.Make(document, path);
        if (slot.Value is null) slot.Set(new BsonArray());
        return AsArray(document, path, slot.Value!, name);
    }

    private static BsonArray? FindArray(BsonDocument document, FieldPath path, string name) =>
        Slot.Find(document, path)?.Value is { } value ? AsArray(document, path, value, name) : null;

    private static void RemoveWhere(BsonDocument document, FieldPath path, string name, Func<BsonValue, bool> goes)
    {
        if (FindArray(document, path, name) is not { } array) return;
        for (var i = array.Count - 1; i >= 0; i--)
        {
            if (goes(array[i])) array.RemoveAt(i);
        }
    }

    private static BsonArray AsArray(BsonDocument document, FieldPath path, BsonValue value, string name) => value as BsonArray
        ?? throw CommandFailure.BadValue(
            $"The field '{path.Text}' must be an array but is of type {value.BsonType} in document "
                + $"{{_id: {document.GetValue("_id", BsonNull.Value)}}}: cannot apply {name}");
}
