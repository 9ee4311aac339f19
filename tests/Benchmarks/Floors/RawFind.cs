using EspaceFamille.Benchmarks.Harness;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Benchmarks.Floors;

/// <summary>MongoDB.Driver finds a document of 2 KB by its id.</summary>
internal static class RawFind
{
    private const int Count = 5000;
    private const int Bytes = 2048;

    public static async Task<Samples> MeasureAsync(IMongoDatabase database)
    {
        var collection = database.GetCollection<BsonDocument>("found");
        await collection.InsertOneAsync(new BsonDocument { ["_id"] = "one", ["bytes"] = new byte[Bytes] });
        var byId = new BsonDocument("_id", "one");
        return await Sampling.OneAtATimeAsync(warmUp: Count, Count, () => collection.Find(byId).FirstAsync());
    }
}
