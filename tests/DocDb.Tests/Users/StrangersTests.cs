using EspaceFamille.DocDb.Tests.Wire;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Users;

/// <summary>Hostile messages from who has not signed in: they end or refuse nothing but their own.</summary>
public sealed class StrangersTests(ServerWithUsers server) : IClassFixture<ServerWithUsers>
{
    private const int Messages = 2_000;
    private const int Seed = 20270104;
    private const int InternalError = 1;

    [Fact]
    public async Task Message_Spoilt_ReachesNoDataAndDisturbsNoUser()
    {
        using var client = new MongoClient(server.Uri());
        var things = client.GetDatabase("identity").GetCollection<BsonDocument>("kept");
        await things.InsertOneAsync(new BsonDocument("_id", 1));
        var answers = SpoiltSignIns.Make(Messages, Seed).AsParallel().WithDegreeOfParallelism(4).Select(Send).ToList();
        Assert.Contains(answers, answer => answer is null);
        Assert.Contains(answers, answer => answer?.Contains("payload") == true);
        Assert.DoesNotContain(answers, answer => answer?.GetValue("code", 0) == InternalError);
        Assert.DoesNotContain(answers, answer => answer?.GetValue("done", false) == true);
        Assert.Equal(1, await things.CountDocumentsAsync("{_id: 1}"));
    }

    /// <summary>Before a sign-in nothing needs so many bytes: they are not even read.</summary>
    [Theory]
    [InlineData(1_000, 1)]
    [InlineData(70_000, null)]
    public void Message_NotSignedIn_IsReadAsLongAsAGreetingMayBe(int bytes, int? ok)
    {
        using var client = new RawClient(server.Process.Port);
        client.Send(RawClient.Msg(0, RawClient.Section($"{{hello: 1, client: '{new string('a', bytes)}', $db: 'admin'}}")));
        Assert.Equal(ok, client.Receive()?["ok"].ToInt32());
    }

    [Fact]
    public async Task Message_LongFromAUser_IsTaken()
    {
        using var client = new MongoClient(server.Uri());
        await client.GetDatabase("identity").GetCollection<BsonDocument>("long")
            .InsertOneAsync(new BsonDocument("bytes", new byte[1_000_000]));
    }

    private BsonDocument? Send(byte[] message)
    {
        using var client = new RawClient(server.Process.Port);
        return client.SendAndEnd(message);
    }
}
