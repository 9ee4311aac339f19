using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Model;

/// <summary>The result of each update operator on the value at its path; null means "missing", before and after.</summary>
internal static class ModelOperators
{
    public static BsonValue? Change(string name, BsonValue? value, BsonValue argument) => name switch
    {
        "$set" or "$setOnInsert" => argument.DeepClone(),
        "$unset" => null,
        "$inc" => value is null ? argument : Sum(value, argument),
        "$min" => value is null || ModelOrder.Compare(argument, value) < 0 ? argument.DeepClone() : value,
        "$max" => value is null || ModelOrder.Compare(argument, value) > 0 ? argument.DeepClone() : value,
        "$push" => Push(Items(value ?? new BsonArray()), argument),
        "$addToSet" => AddToSet(Items(value ?? new BsonArray()), Each(argument)),
        "$pull" => value is null ? null : Without(Items(value), item => Pulled(item, argument)),
        "$pullAll" =>
            value is null ? null : Without(Items(value), item => argument.AsBsonArray.Any(one => ModelOrder.Compare(one, item) == 0)),
        "$pop" => value is null ? null : Pop(value, first: argument.AsInt32 < 0),
        _ => throw new ArgumentException(name, nameof(name)),
    };

    private static List<BsonValue> Items(BsonValue value) =>
        value is BsonArray array ? [.. array] : throw new ModelRefusal(ModelRefusal.BadValue);

    private static BsonValue Sum(BsonValue value, BsonValue by)
    {
        if (ModelOrder.Place(value) != ModelOrder.Place(0)) throw new ModelRefusal(ModelRefusal.TypeMismatch);
        if (value.IsDouble || by.IsDouble) return value.ToDouble() + by.ToDouble();
        var sum = (Int128)value.ToInt64() + by.ToInt64();
        if (sum < long.MinValue || sum > long.MaxValue) throw new ModelRefusal(ModelRefusal.BadValue);
        return value.IsInt64 || by.IsInt64 || sum < int.MinValue || sum > int.MaxValue ? (long)sum : (int)sum;
    }

    private static BsonArray Each(BsonValue argument) =>
        argument is BsonDocument document && document.Contains("$each") ? document["$each"].AsBsonArray : [argument];

    private static BsonArray Push(List<BsonValue> items, BsonValue argument)
    {
        var position = argument is BsonDocument modifiers && modifiers.Contains("$position") ? modifiers["$position"].AsInt32 : items.Count;
        var at = Math.Clamp(position < 0 ? items.Count + position : position, 0, items.Count);
        items.InsertRange(at, Each(argument));
        if (argument is not BsonDocument document || !document.TryGetValue("$slice", out var slice)) return new BsonArray(items);
        return new BsonArray(slice.AsInt32 < 0 ? items.TakeLast(-slice.AsInt32) : items.Take(slice.AsInt32));
    }

    private static BsonArray AddToSet(List<BsonValue> items, IEnumerable<BsonValue> added)
    {
        foreach (var one in added)
        {
            if (!items.Exists(item => ModelOrder.Compare(item, one) == 0)) items.Add(one);
        }

        return new BsonArray(items);
    }

    private static BsonArray Without(List<BsonValue> items, Predicate<BsonValue> goes) => new(items.Where(item => !goes(item)));

    private static bool Pulled(BsonValue item, BsonValue argument)
    {
        if (ModelFilter.IsOperators(argument))
            return ModelFilter.Matches(new BsonDocument("item", item), new BsonDocument("item", argument));
        return argument is BsonDocument condition
            ? item is BsonDocument document && ModelFilter.Matches(document, condition)
            : ModelOrder.Compare(item, argument) == 0;
    }

    private static BsonArray Pop(BsonValue value, bool first)
    {
        if (value is not BsonArray array) throw new ModelRefusal(ModelRefusal.TypeMismatch);
        return new BsonArray(first ? array.Skip(1) : array.Take(array.Count - 1));
    }
}
