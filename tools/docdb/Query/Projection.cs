using MongoDB.Bson;

namespace EspaceFamille.DocDb.Query;

/// <summary>
/// The fields of a document that are returned: the named ones, or all but the named ones; arrays are traversed. A field
/// may also be computed from another field or a constant.
/// </summary>
internal sealed class Projection(
    ProjectionTree fields,
    bool includes,
    bool addsId,
    bool removesId,
    IReadOnlyList<(string Name, Func<BsonDocument, BsonValue?> Value)> computed)
{
    public BsonDocument Apply(BsonDocument document)
    {
        var result = includes ? Include(document, fields) : Exclude(document, fields);
        if (addsId && document.TryGetValue("_id", out var id)) result.InsertAt(0, new BsonElement("_id", id));
        if (removesId) result.Remove("_id");
        foreach (var (name, make) in computed)
        {
            if (make(document) is { } value) result.InsertAt(name == "_id" ? 0 : result.ElementCount, new BsonElement(name, value));
        }

        return result;
    }

    private static BsonDocument Include(BsonDocument document, ProjectionTree node)
    {
        var result = new BsonDocument();
        foreach (var element in document)
        {
            if (node.Child(element.Name) is not { } child) continue;
            if (child.IsLeaf) result.Add(element);
            else if (element.Value is BsonDocument inner) result.Add(element.Name, Include(inner, child));
            else if (element.Value is BsonArray array)
                result.Add(element.Name, Each(array, item => Include(item, child), keepScalars: false));
        }

        return result;
    }

    private static BsonDocument Exclude(BsonDocument document, ProjectionTree node)
    {
        var result = new BsonDocument();
        foreach (var element in document)
        {
            if (node.Child(element.Name) is not { } child) result.Add(element);
            else if (child.IsLeaf) continue;
            else if (element.Value is BsonDocument inner) result.Add(element.Name, Exclude(inner, child));
            else if (element.Value is BsonArray array)
                result.Add(element.Name, Each(array, item => Exclude(item, child), keepScalars: true));
            else result.Add(element);
        }

        return result;
    }

    private static BsonArray Each(BsonArray array, Func<BsonDocument, BsonDocument> project, bool keepScalars) => new(array
        .Where(item => keepScalars || item is BsonDocument or BsonArray)
        .Select(item => item switch
        {
            BsonDocument document => project(document),
            BsonArray nested => Each(nested, project, keepScalars),
            _ => item,
        }));
}
