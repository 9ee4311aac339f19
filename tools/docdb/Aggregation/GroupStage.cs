using EspaceFamille.DocDb.Bson;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Aggregation;

/// <summary>$group: one document per value of _id, with the results of its accumulators.</summary>
internal sealed class GroupStage
{
    private readonly Func<BsonDocument, BsonValue?> _id;
    private readonly IReadOnlyList<(string Name, Func<Accumulator> Make)> _fields;

    public GroupStage(BsonDocument specification)
    {
        if (!specification.TryGetValue("_id", out var id))
            throw new CommandFailure(15955, "Location15955", "a group specification must include an _id");
        _id = Expression.Parse(id);
        _fields = [.. specification.Where(field => field.Name != "_id").Select(field => (field.Name, Accumulator.Parse(field)))];
    }

    public IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> documents)
    {
        var groups = new Dictionary<byte[], (BsonValue Id, Accumulator[] Fields)>(KeyEquality.Instance);
        foreach (var document in documents)
        {
            var id = _id(document) ?? BsonNull.Value;
            var key = OrderedKey.Of(id);
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = (id, [.. _fields.Select(field => field.Make())]));
            }

            foreach (var field in group.Fields) field.Add(document);
        }

        return groups.Values.Select(group => new BsonDocument("_id", group.Id)
            .AddRange(_fields.Zip(group.Fields, (field, value) => new BsonElement(field.Name, value.Result))));
    }
}
