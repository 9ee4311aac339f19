using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Recording;

/// <summary>While the stories were played, no query read a collection of more than a hundred documents to find some of them.</summary>
[Collection(LastOfAll.Name)]
public sealed class CollectionScans
{
    [SkippableFact]
    public void Services_AllQueries_UseAnIndex()
    {
        Skip.If(RunningSystem.Scans is null, "no system of our own ran, so there was nothing to look at");
        Assert.True(RunningSystem.Scans!.Count == 0, $"An index is missing:\n{string.Join('\n', RunningSystem.Scans)}");
    }

    internal static async Task<IReadOnlyList<string>> ReadAsync(string server)
    {
        using var client = new MongoClient(server);
        var status = await client.GetDatabase("admin").RunCommandAsync<BsonDocument>(new BsonDocument("serverStatus", 1));
        return [.. status["docdb"]["scans"].AsBsonArray.Select(scan => scan.AsString)];
    }
}
