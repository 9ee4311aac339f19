using EspaceFamille.TestKit;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Tool.Tests.Backup;

/// <summary>The counter of request numbers in a folder of the embedded document server, which runs until this is disposed.</summary>
internal sealed class Counters : IAsyncDisposable
{
    private readonly ChildProcess _server;
    private readonly MongoClient _client;

    private Counters(ChildProcess server, MongoClient client) => (_server, _client) = (server, client);

    private IMongoCollection<BsonDocument> Collection => _client.GetDatabase("reservations").GetCollection<BsonDocument>("counters");

    public static async Task<Counters> OpenAsync(string folder)
    {
        var port = FreePort.Next();
        var server = ChildProcess.Start(
            Repository.Executable("tools/docdb", "EspaceFamille.DocDb"),
            ["--port", $"{port}", "--data", folder],
            new Dictionary<string, string>(StringComparer.Ordinal));
        await server.WaitForAsync("docdb: listening");
        return new Counters(server, new MongoClient($"mongodb://127.0.0.1:{port}"));
    }

    public Task SetAsync(int last) => Collection.InsertOneAsync(new BsonDocument { { "_id", "RES-2026" }, { "last", last } });

    public async Task<int> GetAsync() => (await Collection.Find("{}").SingleAsync())["last"].AsInt32;

    /// <summary>SIGTERM, so that the server writes everything into its one file.</summary>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.StopAsync();
        _server.Dispose();
    }
}
