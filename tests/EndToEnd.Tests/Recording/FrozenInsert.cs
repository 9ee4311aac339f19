using EspaceFamille.TestKit;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.EndToEnd.Tests.Recording;

/// <summary>A document server that is frozen once it has executed an insert; disposal lets it run on.</summary>
internal sealed class FrozenInsert(HeldReply reply, string server) : IDisposable
{
    private readonly MongoClient _server = new(server);
    private int _process;

    public IMongoDatabase Database(string name) => _server.GetDatabase(name);

    /// <summary>Completes once the server is frozen.</summary>
    public async Task FreezeAsync()
    {
        var status = await Database("admin").RunCommandAsync<BsonDocument>(new BsonDocument("serverStatus", 1));
        await reply.Executed.WaitAsync(Eventually.Limit);
        _process = status["pid"].ToInt32();
        Signals.Freeze(_process);
    }

    /// <summary>The server runs on, and the reply arrives, if anybody still waits for it.</summary>
    public void Thaw()
    {
        if (_process > 0)
            Signals.Thaw(_process);
        reply.Release();
    }

    public void Dispose()
    {
        Thaw();
        _server.Dispose();
    }
}
