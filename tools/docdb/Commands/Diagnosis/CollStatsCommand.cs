using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Diagnosis;

/// <summary>Sizes of one collection and its indexes; a collection that does not exist has none.</summary>
internal static class CollStatsCommand
{
    public static Command Named(string name) => new(name, ["scale"], Run);

    private static BsonDocument Run(CommandContext context, CommandRequest request)
    {
        var (scale, ns) = (Scale.Of(request.Body), $"{request.Database}.{request.Collection}");
        var collection = context.Store.Catalog.Find(request.Database, request.Collection);
        var statistics = collection is null
            ? CollectionStatistics.None
            : context.Store.Sessions.Use(session => CollectionStatistics.Read(session, collection));
        return new BsonDocument("ns", ns).AddRange(StorageReport.Of(statistics, scale));
    }
}
