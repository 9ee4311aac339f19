using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Diagnosis;

/// <summary>Sizes of one database: the sums over its collections.</summary>
internal static class DbStatsCommand
{
    public static Command Named(string name) => new(name, ["scale"], Run);

    private static BsonDocument Run(CommandContext context, CommandRequest request)
    {
        var scale = Scale.Of(request.Body);
        var collections = context.Store.Catalog.In(request.Database).ToList();
        var all = context.Store.Sessions.Use(session => collections.ConvertAll(one => CollectionStatistics.Read(session, one)));
        var (objects, data) = (all.Sum(one => one.Count), all.Sum(one => one.DataBytes));
        var (storage, indexes) = (all.Sum(one => one.StorageBytes), all.Sum(one => one.TotalIndexBytes));
        return new BsonDocument
        {
            { "db", request.Database },
            { "collections", collections.Count },
            { "views", 0 },
            { "objects", new Scale(1).Apply(objects) },
            { "avgObjSize", objects == 0 ? 0d : (double)data / objects },
            { "dataSize", scale.Apply(data) },
            { "storageSize", scale.Apply(storage) },
            { "indexes", all.Sum(one => one.IndexBytes.Count) },
            { "indexSize", scale.Apply(indexes) },
            { "totalSize", scale.Apply(storage + indexes) },
            { "scaleFactor", scale.Factor },
        };
    }
}
