using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.DocDb.Tests.Users;

/// <summary>Signing in by the services' own driver.</summary>
public sealed class SignInTests(ServerWithUsers server) : IClassFixture<ServerWithUsers>
{
    private const int PoolSize = 64;
    private const int AuthenticationFailed = 18;

    [Theory]
    [InlineData("identity")]
    [InlineData("admin")]
    public async Task SignIn_RightPassword_ReadsAndWrites(string source)
    {
        using var client = new MongoClient(server.Uri(source: source));
        var things = client.GetDatabase("identity").GetCollection<BsonDocument>($"from-{source}");
        await things.InsertOneAsync(new BsonDocument("_id", 1));
        Assert.Equal(1, await things.CountDocumentsAsync("{_id: 1}"));
    }

    /// <summary>A driver without a configured mechanism requests the server's list.</summary>
    [Fact]
    public async Task SignIn_MechanismNotNamed_IsFound()
    {
        using var client = new MongoClient(server.Uri().Replace("authMechanism=SCRAM-SHA-256&", "", StringComparison.Ordinal));
        Assert.Equal(1, (await client.GetDatabase("identity").RunCommandAsync<BsonDocument>("{count: 'nothing'}"))["ok"].ToInt32());
    }

    [Theory]
    [InlineData("identity", "wrong", "identity")]
    [InlineData("identity", "another", "identity")]
    [InlineData("nobody", "pa,ss=w0rd", "identity")]
    [InlineData("identity", "pa,ss=w0rd", "portal")]
    [InlineData("Identity", "pa,ss=w0rd", "identity")]
    public async Task SignIn_Wrong_IsRefusedInTheSameWords(string user, string password, string source)
    {
        using var client = new MongoClient(server.Uri(user, password, source));
        var refused = await Assert.ThrowsAsync<MongoAuthenticationException>(
            () => client.GetDatabase(source).RunCommandAsync<BsonDocument>("{count: 'things'}"));
        var told = Assert.IsType<MongoCommandException>(refused.InnerException);
        Assert.Equal((AuthenticationFailed, "Authentication failed."), (told.Code, told.ErrorMessage));
    }

    [Fact]
    public async Task SignIn_SixtyFourAtOnce_AllWork()
    {
        using var client = new MongoClient(server.Uri(options: $"&minPoolSize={PoolSize}&maxPoolSize={PoolSize}"));
        var things = client.GetDatabase("identity").GetCollection<BsonDocument>("pool");
        await Task.WhenAll(Enumerable.Range(0, PoolSize * 4).Select(number => things.InsertOneAsync(new BsonDocument("_id", number))));
        Assert.Equal(PoolSize * 4, await things.CountDocumentsAsync("{_id: {$gte: 0}}"));
    }
}
