using EspaceFamille.DocDb.Planning;
using EspaceFamille.DocDb.Query;
using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Diagnosis;

/// <summary>A plan under the names of MongoDB's stages.</summary>
internal static class PlanReport
{
    public static BsonDocument Of(StoredCollection? collection, Plan plan, ExplainedQuery explained)
    {
        if (collection is null) return new BsonDocument("stage", "EOF");
        var query = explained.Query;
        var stage = Source(plan, explained.Filter);
        if (query.Sort is not null && !plan.Sorted) stage = Over("SORT", stage, new BsonElement("sortPattern", Pattern(query.Sort)));
        if (query.Skip > 0) stage = Over("SKIP", stage, new BsonElement("skipAmount", query.Skip));
        if (query.Limit > 0) stage = Over("LIMIT", stage, new BsonElement("limitAmount", query.Limit));
        return explained.Stages.Aggregate(stage, (inner, name) => Over(name, inner));
    }

    private static BsonDocument Source(Plan plan, BsonDocument filter)
    {
        var reads = plan.Scans.GroupBy(scan => scan.Index).Select(scans => Read(scans.First())).ToList();
        if (reads.Count == 0) return new BsonDocument("stage", "EOF");
        var input = reads.Count == 1 ? reads[0] : new BsonDocument { { "stage", "OR" }, { "inputStages", new BsonArray(reads) } };
        if (plan is { Exact: true, Scans.Count: 1 }) return new BsonDocument("stage", "IDHACK");
        if (input["stage"] == "COLLSCAN") return filter.ElementCount == 0 ? input : input.Add("filter", filter);
        return Over("FETCH", input, [.. filter.ElementCount == 0 ? [] : new BsonElement[] { new("filter", filter) }]);
    }

    private static BsonDocument Read(Scan scan)
    {
        var direction = scan.Backwards ? "backward" : "forward";
        if (scan.Range is null) return new BsonDocument { { "stage", "COLLSCAN" }, { "direction", direction } };
        var specification = scan.Index?.Spec.Document ?? StoredCollection.IdIndex;
        return new BsonDocument
        {
            { "stage", "IXSCAN" },
            { "keyPattern", specification["key"] },
            { "indexName", specification["name"] },
            { "isMultiKey", scan.Index is { Multikey: not 0 } },
            { "isUnique", scan.Index is null || scan.Index.Spec.Unique },
            { "isSparse", scan.Index is { Spec.Sparse: true } },
            { "isPartial", scan.Index is { Spec.Partial: not null } },
            { "indexVersion", 2 },
            { "direction", direction },
        };
    }

    private static BsonDocument Over(string name, BsonDocument input, params IEnumerable<BsonElement> fields) =>
        new BsonDocument("stage", name).AddRange(fields).Add("inputStage", input);

    private static BsonDocument Pattern(SortOrder sort) =>
        new(sort.Fields.Select(field => new BsonElement(field.Path.Text, field.Descending ? -1 : 1)));
}
