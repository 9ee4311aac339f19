using EspaceFamille.DocDb.Query;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Updates;

/// <summary>The document that an upsert starts from: the equality conditions of the filter, and always an _id.</summary>
internal static class UpsertSeed
{
    public static BsonDocument Make(Filter filter, Update update)
    {
        var seed = new BsonDocument();
        foreach (var (path, value) in Equalities(filter))
        {
            if (!update.IsReplacement || path.Text == "_id") Slot.Make(seed, path).Set(value.DeepClone());
        }

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

    private static IEnumerable<(FieldPath Path, BsonValue Value)> Equalities(Filter filter) => filter switch
    {
        AllOf all => all.Parts.SelectMany(Equalities),
        FieldFilter { Predicate: Comparison { Relation: Relation.Equal } equal } field => [(field.Path, equal.Operand)],
        _ => [],
    };
}
