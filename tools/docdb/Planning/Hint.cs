using EspaceFamille.DocDb.Bson;
using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Planning;

/// <summary>What a client requires to be read: an index, by its name or its key, or the collection in its natural order.</summary>
internal sealed record Hint(BsonValue Index, bool IsNatural = false, bool Backwards = false)
{
    private const string Natural = "$natural";

    /// <summary>The hint among the fields of a command or a statement; null when there is none.</summary>
    /// <exception cref="CommandFailure">It is neither a name nor a key.</exception>
    public static Hint? Of(BsonDocument fields) => fields.GetValue("hint", null) switch
    {
        null or BsonDocument { ElementCount: 0 } => null,
        BsonString name => new Hint(name),
        BsonDocument order when order.Contains(Natural) => InNaturalOrder(order),
        BsonDocument key => new Hint(key),
        _ => throw CommandFailure.FailedToParse("hint must be either a string or nested object"),
    };

    /// <summary>The hint that a sort by $natural amounts to; null for any other sort.</summary>
    public static Hint? OfSort(BsonDocument sort) => sort.Contains(Natural) ? InNaturalOrder(sort) : null;

    public bool Names(BsonDocument key, string name) =>
        Index is BsonDocument wanted ? OrderedKey.Compare(wanted, key) == 0 : Index == name;

    public StoredIndex? Find(StoredCollection collection) =>
        collection.Indexes.FirstOrDefault(index => Names(index.Spec.Key, index.Spec.Name));

    private static Hint InNaturalOrder(BsonDocument order) =>
        order.ElementCount == 1 && WholeNumber.ExactInt(order[Natural], Natural) is { } direction and (1 or -1)
            ? new Hint(Natural, IsNatural: true, Backwards: direction < 0)
            : throw CommandFailure.BadValue($"{Natural} is the only field, with the value 1 or -1");
}
