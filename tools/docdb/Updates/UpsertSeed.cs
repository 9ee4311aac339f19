using EspaceFamille.DocDb.Query;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Updates;

/// <summary>The document that an upsert starts from: the equality conditions of the filter, and always an _id.</summary>
internal static class UpsertSeed
{
    /// <exception cref="CommandFailure">The filter gives a field two values, or the update cannot be applied.</exception>
    public static BsonDocument Make(Filter filter, Update update)
    {
        // A replacement brings all fields itself, except for an _id.
        var equalities = Equalities(filter).Where(one => !update.IsReplacement || one.Path.Parts[0] == "_id").ToList();
        Check(equalities, update.IsReplacement);
        var seed = new BsonDocument();
        foreach (var (path, value) in equalities) Slot.Make(seed, path).Set(value.DeepClone());
        return WithIdFirst(update.Apply(seed, inserting: true));
    }

    public static BsonDocument WithIdFirst(BsonDocument document)
    {
        if (document.ElementCount > 0 && document.GetElement(0).Name == "_id") return document;
        var id = document.GetValue("_id", null) ?? ObjectId.GenerateNewId();
        document.Remove("_id");
        document.InsertAt(0, new BsonElement("_id", id));
        return document;
    }

    /// <summary>What every match must equal: also an alternative, or a choice, that is the only one.</summary>
    private static IEnumerable<(FieldPath Path, BsonValue Value)> Equalities(Filter filter) => filter switch
    {
        AllOf all => all.Parts.SelectMany(Equalities),
        AnyOf { Parts: [var only] } => Equalities(only),
        FieldFilter { Predicate: Comparison { Relation: Relation.Equal } equal } field => [(field.Path, equal.Operand)],
        FieldFilter { Predicate: OneOf choices } field when choices.OnlyValue is { } value => [(field.Path, value)],
        _ => [],
    };

    private static void Check(List<(FieldPath Path, BsonValue Value)> equalities, bool isReplacement)
    {
        if (isReplacement && equalities.Find(one => one.Path.Parts.Count > 1) is { Path: { } inner })
        {
            throw new CommandFailure(55, "NotExactValueField",
                $"cannot infer query fields to set, path '_id' has no exact value: '{inner.Text}' names a part of it");
        }

        var ordered = equalities.Select(one => one.Path).OrderBy(path => path.Parts, PathOrder.Instance).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            var (before, path) = (ordered[i - 1], ordered[i]);
            if (!path.Parts.Take(before.Parts.Count).SequenceEqual(before.Parts, StringComparer.Ordinal)) continue;
            throw new CommandFailure(54, "NotSingleValueField", path.Text == before.Text
                ? $"cannot infer query fields to set, path '{path.Text}' is matched twice"
                : $"cannot infer query fields to set, both paths '{before.Text}' and '{path.Text}' are matched");
        }
    }
}
