using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Model;

/// <summary>A collection that is a list, read from its beginning to its end each time.</summary>
internal sealed class ModelCollection(IReadOnlyList<BsonDocument> indexes)
{
    private readonly List<BsonDocument> _documents = [];

    public IReadOnlyList<BsonDocument> Documents => _documents;

    /// <exception cref="ModelRefusal">An index does not take it.</exception>
    public void Insert(BsonDocument document)
    {
        if (_documents.Exists(one => ModelOrder.Compare(one["_id"], document["_id"]) == 0))
            throw new ModelRefusal(ModelRefusal.DuplicateKey);
        CheckIndexes(document, null);
        _documents.Add(document);
    }

    public IReadOnlyList<BsonDocument> Matching(BsonDocument filter) =>
        [.. _documents.Where(document => ModelFilter.Matches(document, filter))];

    public IEnumerable<BsonDocument> Find(ModelQuery query)
    {
        var found = Matching(query.Filter).Select(document => (Document: document, Key: SortKey(document, query.Sort))).ToList();
        var sorted = found.Order(
            Comparer<(BsonDocument Document, BsonValue[] Key)>.Create((left, right) => ModelKeys.Compare(left.Key, right.Key, query.Sort)));
        var part = sorted.Skip(query.Skip).Take(query.Limit == 0 ? int.MaxValue : query.Limit);
        return part.Select(one => ModelProjection.Apply(one.Document, query.Projection));
    }

    /// <summary>Changes what matches; an upsert with no match makes a document of the filter's equalities and the update.</summary>
    /// <exception cref="ModelRefusal">A document cannot be changed so.</exception>
    public void Apply(ModelWrite write)
    {
        ModelUpdate.Check(write.Update);
        var matching = Matching(write.Filter);
        foreach (var old in matching)
        {
            var changed = ModelUpdate.Apply(old, write.Update);
            CheckIndexes(changed, old);
            _documents[_documents.FindIndex(one => ReferenceEquals(one, old))] = changed;
        }

        if (matching.Count == 0 && write.Upsert) Insert(Seed(write));
    }

    /// <summary>Whether all that match can be changed, in whatever order that is done.</summary>
    public bool CanUpdateAll(ModelWrite write)
    {
        if (indexes.Any(index => index.Contains("unique"))) return false;
        try
        {
            foreach (var document in Matching(write.Filter)) CheckIndexes(ModelUpdate.Apply(document, write.Update), document);
            return true;
        }
        catch (ModelRefusal)
        {
            return false;
        }
    }

    public int Delete(BsonDocument filter) => _documents.RemoveAll(document => ModelFilter.Matches(document, filter));

    private static BsonDocument Seed(ModelWrite write)
    {
        var seed = new BsonDocument("_id", write.Filter["_id"]);
        var equalities = new BsonDocument("$set", new BsonDocument(write.Filter.Skip(1)));
        if (ModelFilter.IsOperators(write.Update)) seed = ModelUpdate.Apply(seed, equalities);
        return ModelUpdate.Apply(seed, write.Update, inserting: true);
    }

    /// <summary>The smallest of the keys in the order asked for: upwards the least element of an array, downwards the greatest.</summary>
    private static BsonValue[] SortKey(BsonDocument document, BsonDocument sort) => ModelKeys.Of(document, sort, ModelRefusal.BadValue)
        .Order(Comparer<BsonValue[]>.Create((left, right) => ModelKeys.Compare(left, right, sort))).First();

    private void CheckIndexes(BsonDocument document, BsonDocument? old)
    {
        foreach (var index in indexes)
        {
            var keys = Keys(index, document);
            if (!index.Contains("unique")) continue;
            var others = _documents.Where(one => !ReferenceEquals(one, old)).SelectMany(one => Keys(index, one));
            if (others.Any(other => keys.Any(key => ModelKeys.Compare(key, other, index["key"].AsBsonDocument) == 0)))
                throw new ModelRefusal(ModelRefusal.DuplicateKey);
        }
    }

    private static IReadOnlyList<BsonValue[]> Keys(BsonDocument index, BsonDocument document)
    {
        if (index.TryGetValue("partialFilterExpression", out var partial) && !ModelFilter.Matches(document, partial.AsBsonDocument))
            return [];
        var fields = index["key"].AsBsonDocument;
        if (index.Contains("sparse") && fields.Names.All(name => ModelPath.In(document, name).Whole.All(value => value is null))) return [];
        return ModelKeys.Of(document, fields, ModelRefusal.CannotIndexParallelArrays);
    }
}

/// <summary>A find; the sort always ends with _id, so that the order is unique.</summary>
internal sealed record ModelQuery(BsonDocument Filter, BsonDocument Sort, int Skip, int Limit, BsonDocument Projection)
{
    public override string ToString() => $"find {Filter}, sort {Sort}, skip {Skip}, limit {Limit}, projection {Projection}";
}
