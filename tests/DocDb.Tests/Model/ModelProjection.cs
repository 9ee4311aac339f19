using MongoDB.Bson;

namespace EspaceFamille.DocDb.Tests.Model;

/// <summary>Which fields of a document go out: those named, or all but those named.</summary>
internal static class ModelProjection
{
    public static BsonDocument Apply(BsonDocument document, BsonDocument projection)
    {
        var paths = projection.Names.Where(name => name != "_id").Select(name => name.Split('.')).ToList();
        var id = projection.GetValue("_id", 1) == 1;
        var includes = paths.Count > 0 ? projection.First(field => field.Name != "_id").Value == 1 : projection.Contains("_id") && id;
        return includes
            ? Include(document, id ? [.. paths, ["_id"]] : paths)
            : Exclude(document, id ? paths : [.. paths, ["_id"]]);
    }

    private static BsonDocument Include(BsonDocument document, List<string[]> paths) => new(
        from field in document
        let rest = Under(paths, field.Name)
        where rest.Count > 0
        let value = rest.Exists(path => path.Length == 0) ? field.Value : Included(field.Value, rest)
        where value is not null
        select new BsonElement(field.Name, value));

    private static BsonValue? Included(BsonValue value, List<string[]> paths) => value switch
    {
        BsonDocument inner => Include(inner, paths),
        BsonArray array => new BsonArray(array.Select(item => Included(item, paths)).OfType<BsonValue>()),
        _ => null,
    };

    private static BsonDocument Exclude(BsonDocument document, List<string[]> paths) => new(
        from field in document
        let rest = Under(paths, field.Name)
        where !rest.Exists(path => path.Length == 0)
        select new BsonElement(field.Name, Excluded(field.Value, rest)));

    private static BsonValue Excluded(BsonValue value, List<string[]> paths) => value switch
    {
        _ when paths.Count == 0 => value,
        BsonDocument inner => Exclude(inner, paths),
        BsonArray array => new BsonArray(array.Select(item => Excluded(item, paths))),
        _ => value,
    };

    private static List<string[]> Under(List<string[]> paths, string name) =>
        [.. paths.Where(path => path[0] == name).Select(path => path[1..])];
}
