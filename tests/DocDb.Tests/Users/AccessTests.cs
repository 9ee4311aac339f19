using EspaceFamille.DocDb.Commands;
using EspaceFamille.DocDb.Tests.Wire;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Users;

/// <summary>Who may do what where there are users.</summary>
public sealed class AccessTests(ServerWithUsers server) : IClassFixture<ServerWithUsers>
{
    private const int Unauthorized = 13;

    private static readonly string[] BeforeSignIn =
        ["buildInfo", "buildinfo", "endSessions", "hello", "isMaster", "ismaster", "logout", "ping", "saslContinue", "saslStart"];

    /// <summary>What these return is the same on each database, or concerns the user alone.</summary>
    private static readonly string[] OfOneself = ["connectionStatus", "listCommands", "listDatabases"];

    public static TheoryData<string> Commands => [.. CommandTable.All.Keys];

    [Theory, MemberData(nameof(Commands))]
    public void Command_NotSignedIn_IsRefusedButForTheHandshake(string name)
    {
        using var client = new RawClient(server.Process.Port);
        client.Send(RawClient.Msg(0, RawClient.Section($"{{{name}: 'things', $db: 'identity'}}")));
        var code = client.Receive()!.GetValue("code", 0).ToInt32();
        Assert.Equal(!BeforeSignIn.Contains(name, StringComparer.Ordinal), code == Unauthorized);
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task Command_OnAnothersDatabase_IsRefusedButForTheHandshakeAndTheListOfOnesOwn(string name)
    {
        using var client = new MongoClient(server.Uri());
        var code = await CodeAsync(client.GetDatabase("portal"), $"{{{name}: 'things'}}");
        Assert.Equal(!BeforeSignIn.Concat(OfOneself).Contains(name, StringComparer.Ordinal), code == Unauthorized);
    }

    [Fact]
    public async Task ListDatabases_OfAUser_HasItsOwnOnly()
    {
        using var mine = new MongoClient(server.Uri());
        using var theirs = server.Portal();
        await mine.GetDatabase("identity").GetCollection<BsonDocument>("listed").InsertOneAsync([]);
        await theirs.GetDatabase("portal").GetCollection<BsonDocument>("listed").InsertOneAsync([]);
        Assert.Equal(["identity"], await (await mine.ListDatabaseNamesAsync()).ToListAsync());
        Assert.Equal(["portal"], await (await theirs.ListDatabaseNamesAsync()).ToListAsync());
    }

    /// <summary>Figures of the whole server name the collections of all.</summary>
    [Fact]
    public async Task ServerStatus_OfAUser_IsRefused()
    {
        using var client = new MongoClient(server.Uri());
        Assert.Equal(Unauthorized, await CodeAsync(client.GetDatabase("identity"), "{serverStatus: 1}"));
    }

    [Fact]
    public async Task ConnectionStatus_OfAUser_NamesItself()
    {
        using var client = new MongoClient(server.Uri());
        var status = await client.GetDatabase("portal").RunCommandAsync<BsonDocument>("{connectionStatus: 1}");
        Assert.Equal("identity", Assert.Single(status["authInfo"]["authenticatedUsers"].AsBsonArray)["db"].AsString);
    }

    [Theory]
    [InlineData("{explain: {find: 'listed', $db: 'portal'}}", 73)]
    [InlineData("{getCmdLineOpts: 1}", Unauthorized)]
    [InlineData("{getLog: '*'}", Unauthorized)]
    [InlineData("{getParameter: 1, featureCompatibilityVersion: 1}", Unauthorized)]
    public async Task Diagnosis_OfAUser_ReachesNothingOfOthers(string command, int code)
    {
        using var client = new MongoClient(server.Uri());
        Assert.Equal(code, await CodeAsync(client.GetDatabase("identity"), command));
    }

    [Theory]
    [InlineData("admin", "{serverStatus: 1}")]
    [InlineData("admin", "{getCmdLineOpts: 1}")]
    [InlineData("identity", "{find: 'things'}")]
    [InlineData("portal", "{insert: 'of-the-operator', documents: [{}]}")]
    public async Task Command_OfTheOperator_IsRunOnEachDatabase(string database, string command)
    {
        using var client = server.Operator();
        Assert.Equal(0, await CodeAsync(client.GetDatabase(database), command));
    }

    [Fact]
    public async Task ListDatabases_OfTheOperator_HasThoseOfAll()
    {
        using var client = server.Operator();
        foreach (var name in new[] { "identity", "portal" })
            await client.GetDatabase(name).GetCollection<BsonDocument>("listed").InsertOneAsync([]);
        Assert.Superset(
            new HashSet<string>(["identity", "portal"], StringComparer.Ordinal),
            (await (await client.ListDatabaseNamesAsync()).ToListAsync()).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task KillCursors_AnothersCursor_LeavesItOpen()
    {
        using var mine = new MongoClient(server.Uri());
        using var theirs = server.Portal();
        var identity = mine.GetDatabase("identity");
        await identity.GetCollection<BsonDocument>("cursor")
            .InsertManyAsync(Enumerable.Range(0, 9).Select(number => new BsonDocument("n", number)));
        var id = (await identity.RunCommandAsync<BsonDocument>("{find: 'cursor', batchSize: 2}"))["cursor"]["id"].AsInt64;
        var killed = await theirs.GetDatabase("portal")
            .RunCommandAsync<BsonDocument>($"{{killCursors: 'cursor', cursors: [NumberLong('{id}')]}}");
        Assert.Empty(killed["cursorsKilled"].AsBsonArray);
        var rest = await identity.RunCommandAsync<BsonDocument>($"{{getMore: NumberLong('{id}'), collection: 'cursor'}}");
        Assert.Equal(7, rest["cursor"]["nextBatch"].AsBsonArray.Count);
    }

    private static async Task<int> CodeAsync(IMongoDatabase database, string command)
    {
        try
        {
            await database.RunCommandAsync<BsonDocument>(command);
            return 0;
        }
        catch (MongoCommandException refused)
        {
            return refused.Code;
        }
    }
}
