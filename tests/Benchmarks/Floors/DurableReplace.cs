using EspaceFamille.Benchmarks.Harness;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Benchmarks.Floors;

/// <summary>MongoDB.Driver replaces a document by its id and version, and the server has it on disk before it answers.</summary>
internal static class DurableReplace
{
    public static async Task<Samples> MeasureAsync(IMongoDatabase database, int bytes, int count)
    {
        var collection = database.GetCollection<BsonDocument>($"replaced-{bytes}");
        var (version, content) = (0, new BsonBinaryData(new byte[bytes]));
        await collection.InsertOneAsync(Document(version, content));
        return await Sampling.OneAtATimeAsync(warmUp: count, count, async () =>
        {
            var next = version + 1;
            var result = await collection.ReplaceOneAsync(
                new BsonDocument { ["_id"] = "one", ["version"] = version }, Document(next, content));
            version = result.ModifiedCount == 1
                ? next
                : throw new InvalidOperationException("The replaced document was not the one before.");
        });
    }

    private static BsonDocument Document(int version, BsonBinaryData content) =>
        new() { ["_id"] = "one", ["version"] = version, ["bytes"] = content };
}
