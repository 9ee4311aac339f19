using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Servers;

/// <summary>
/// A behaviour that MongoDB documents, stated once for both servers: the embedded one, always, and the one that
/// MONGODB_URI names, when it does.
/// </summary>
[Collection(EmbeddedServerGroup.Name)]
public abstract class ConformanceTest(EmbeddedServer embedded) : IDisposable
{
    private const string EmbeddedName = "embedded";
    private const string MongoName = "MONGODB_URI";

    private static readonly Lazy<MongoClient> Mongo = new(() => new MongoClient(Environment.GetEnvironmentVariable(MongoName)));

    private readonly string _name = $"test-{Guid.CreateVersion7():N}";
    private IMongoDatabase? _database;

    private protected EmbeddedServer Embedded { get; } = embedded;

    public static IReadOnlyList<string> ServerNames => [EmbeddedName, MongoName];

    public static TheoryData<string> Servers => [.. ServerNames];

    /// <summary>Cases of a theory, each for both servers.</summary>
    protected static TheoryData<string, string, string> ForServers(params IEnumerable<(string Given, string Expected)> cases)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (given, expected) in cases)
        {
            foreach (var server in ServerNames) data.Add(server, given, expected);
        }

        return data;
    }

    public void Dispose()
    {
        _database?.Client.DropDatabase(_name);
        GC.SuppressFinalize(this);
    }

    /// <summary>A database that no other test uses.</summary>
    protected IMongoDatabase Database(string server)
    {
        Skip.If(server == MongoName && Environment.GetEnvironmentVariable(MongoName) is null, "MONGODB_URI names no server.");
        return _database = (server == EmbeddedName ? OwnClient() : Mongo.Value).GetDatabase(_name);
    }

    private IMongoClient OwnClient()
    {
        if (!SpokenWords.IsRecorded(GetType())) return Embedded.Client;
        SpokenWords.Hear(GetType());
        return Embedded.Recorded;
    }

    /// <summary>A collection with these documents.</summary>
    protected IMongoCollection<BsonDocument> Collection(string server, params IReadOnlyList<string> documents)
    {
        var collection = Database(server).GetCollection<BsonDocument>("things");
        if (documents.Count > 0) collection.InsertMany(documents.Select(BsonDocument.Parse));
        return collection;
    }

    /// <summary>The code of the refusal that a command meets.</summary>
    protected int Refusal(string server, string command) =>
        Assert.Throws<MongoCommandException>(() => Database(server).RunCommand<BsonDocument>(command)).Code;

    /// <summary>The code of a refusal, of the command or of its only statement; "0" when there is none.</summary>
    protected string Code(string server, BsonDocument command)
    {
        try
        {
            var reply = Database(server).RunCommand<BsonDocument>(command);
            return $"{(reply.TryGetValue("writeErrors", out var errors) ? errors[0]["code"] : 0)}";
        }
        catch (MongoCommandException refused)
        {
            return $"{refused.Code}";
        }
    }

    /// <summary>The _ids that a filter finds, in order of _id.</summary>
    protected static string Found(IMongoCollection<BsonDocument> collection, string filter) =>
        string.Join(' ', collection.Find(filter).Sort("{_id: 1}").ToList().Select(document => document["_id"]));
}
