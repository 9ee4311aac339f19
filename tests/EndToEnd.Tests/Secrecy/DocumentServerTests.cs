using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Secrecy;

/// <summary>Other users of the machine reach the document server's port and no data; a host's user reaches its own data alone.</summary>
[Collection(SharedSystem.Name)]
public sealed class DocumentServerTests(RunningSystem system)
{
    private const int Unauthorized = 13;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [SkippableFact]
    public async Task Find_WithoutCredentials_IsRefused()
    {
        SkipUnlessOurs();
        using var stranger = new MongoClient(Address(""));

        var refused = await Assert.ThrowsAsync<MongoCommandException>(() => AccountsAsync(stranger, "identity"));

        Assert.Equal(Unauthorized, refused.Code);
    }

    [SkippableFact]
    public async Task Find_WrongPassword_IsRefused()
    {
        SkipUnlessOurs();
        using var guesser = new MongoClient(Address("identity:guessed@"));

        await Assert.ThrowsAsync<MongoAuthenticationException>(() => AccountsAsync(guesser, "identity"));
    }

    [SkippableFact]
    public async Task Find_UserOfAHost_ReadsItsOwnDatabaseAlone()
    {
        SkipUnlessOurs();
        using var portal = new MongoClient(await File.ReadAllTextAsync(InData("settings/portal/Mongo__ConnectionString")));

        await AccountsAsync(portal, "portal");
        var refused = await Assert.ThrowsAsync<MongoCommandException>(() => AccountsAsync(portal, "identity"));

        Assert.Equal(Unauthorized, refused.Code);
    }

    [SkippableFact]
    public void UsersFile_OfTheDocumentServer_IsReadableByItsOwnerAlone()
    {
        SkipUnlessOurs();
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(InData("settings/docdb/users.json")) == OwnerOnly);
    }

    private static Task<BsonDocument> AccountsAsync(MongoClient client, string database) =>
        client.GetDatabase(database).GetCollection<BsonDocument>("accounts").Find(new BsonDocument()).FirstOrDefaultAsync();

    private void SkipUnlessOurs() => Skip.If(
        system.Telemetry is null || Environment.GetEnvironmentVariable("MONGODB_URI") is not null, "the document server is not ours");

    private string Address(string user) =>
        $"mongodb://{user}127.0.0.1:{system.Address.Port + RunningSystem.DocDbOffset}/{(user.Length > 0 ? "?authSource=identity" : "")}";

    private string InData(string path) => Path.Combine(system.Options.Data!, path);
}
