using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Servers;

/// <summary>One embedded server for all conformance tests; each test has a database of its own in it.</summary>
public sealed class EmbeddedServer : IAsyncLifetime, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("docdb-").FullName;
    private DocDbProcess? _process;
    private MongoClient? _client;
    private MongoClient? _recorded;

    public DocDbProcess Process => _process!;

    public IMongoClient Client => _client!;

    /// <summary>The client whose commands count as covered.</summary>
    public IMongoClient Recorded => _recorded!;

    public async Task InitializeAsync()
    {
        _process = await DocDbProcess.StartAsync(_folder);
        _client = new MongoClient(_process.ConnectionString);
        _recorded = SpokenWords.Client(_process.ConnectionString);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _client?.Dispose();
        _recorded?.Dispose();
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class EmbeddedServerGroup : ICollectionFixture<EmbeddedServer>
{
    public const string Name = "embedded server";
}
