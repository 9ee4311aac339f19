using EspaceFamille.TestKit;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Driver;

namespace EspaceFamille.EndToEnd.Tests.Scenarios;

/// <summary>
/// Makes restored data those of the version before: documents in its shapes, no migration of this version recorded, and without the
/// secrets that this version added. Nothing runs on the data meanwhile.
/// </summary>
internal static class PreviousVersion
{
    /// <summary>One file per collection, named DATABASE.COLLECTION.json.</summary>
    private static readonly string Documents = Path.Combine(Repository.Root, "tests/EndToEnd.Tests/PreviousVersion");

    /// <summary>Secrets that the version before did not have. The restored broker is empty, so that nothing needs them yet.</summary>
    private static readonly string[] LaterSecrets = ["broker-*", "docdb-*"];

    public static async Task AddToAsync(string data)
    {
        await ForgetLaterSecretsAsync(data);
        var port = FreePort.Next();
        using var server = ChildProcess.Start(
            Repository.Executable("tools/docdb", "EspaceFamille.DocDb"),
            ["--port", $"{port}", "--data", Path.Combine(data, "docdb")], new Dictionary<string, string>(StringComparer.Ordinal));
        await server.WaitForAsync("docdb: listening");
        using (var client = new MongoClient($"mongodb://127.0.0.1:{port}/"))
            foreach (var file in Directory.EnumerateFiles(Documents, "*.json"))
                await WriteAsync(client, file);
        await server.StopAsync();
    }

    private static async Task WriteAsync(MongoClient client, string file)
    {
        var (name, collection) = Path.GetFileNameWithoutExtension(file).Split('.') is [var first, var second]
            ? (first, second)
            : throw new InvalidOperationException($"{file} is not named DATABASE.COLLECTION.json.");
        var database = client.GetDatabase(name);
        await database.GetCollection<BsonDocument>("migrations").DeleteManyAsync(FilterDefinition<BsonDocument>.Empty);
        foreach (var document in BsonSerializer.Deserialize<BsonArray>(await File.ReadAllTextAsync(file)).Cast<BsonDocument>())
            await database.GetCollection<BsonDocument>(collection).ReplaceOneAsync(
                Builders<BsonDocument>.Filter.Eq("_id", document["_id"]), document, new ReplaceOptions { IsUpsert = true });
    }

    private static async Task ForgetLaterSecretsAsync(string data)
    {
        var (folder, record) = (Path.Combine(data, "secrets"), Path.Combine(data, "secrets.list"));
        var later = LaterSecrets.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern)).ToList();
        later.ForEach(File.Delete);
        var names = later.Select(file => $"secrets/{Path.GetFileName(file)}").ToHashSet(StringComparer.Ordinal);
        var recorded = await File.ReadAllLinesAsync(record);
        await File.WriteAllLinesAsync(record, recorded.Where(line => !names.Contains(line.Split(' ')[0])));
    }
}
