using EspaceFamille.DocDb.Storage;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Diagnosis;

/// <summary>The statistics of one collection, under the names of collStats.</summary>
internal static class StorageReport
{
    public static BsonDocument Of(CollectionStatistics statistics, Scale scale) => new()
    {
        { "size", scale.Apply(statistics.DataBytes) },
        { "count", new Scale(1).Apply(statistics.Count) },
        { "avgObjSize", new Scale(1).Apply(statistics.DataBytes / Math.Max(1, statistics.Count)) },
        { "numOrphanDocs", 0 },
        { "storageSize", scale.Apply(statistics.StorageBytes) },
        { "freeStorageSize", 0 },
        { "capped", false },
        { "nindexes", statistics.IndexBytes.Count },
        { "indexBuilds", new BsonArray() },
        { "totalIndexSize", scale.Apply(statistics.TotalIndexBytes) },
        { "totalSize", scale.Apply(statistics.StorageBytes + statistics.TotalIndexBytes) },
        { "indexSizes", new BsonDocument(statistics.IndexBytes.Select(index => new BsonElement(index.Key, scale.Apply(index.Value)))) },
        { "scaleFactor", scale.Factor },
    };
}
