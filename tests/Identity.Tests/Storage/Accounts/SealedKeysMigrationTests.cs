using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Storage.Accounts;

/// <summary>Accounts of the version before, whose keys of authenticators were stored as they are.</summary>
[Collection(Documents.Name)]
public sealed class SealedKeysMigrationTests(DemoTown town)
{
    [Fact]
    public async Task Migration_KeyInClear_IsSealedAndStillSignsIn()
    {
        var account = await town.Host.AddAccountAsync("kitchen", People.AgentSecret);
        var accounts = town.Host.Database.GetCollection<BsonDocument>(AccountStore.Collection);
        var byId = Builders<BsonDocument>.Filter.Eq("_id", account.Id);
        await accounts.UpdateOneAsync(byId, Builders<BsonDocument>.Update.Set("authenticatorKey", People.AgentSecret));

        foreach (var _ in Enumerable.Range(0, 2))
            await SealedKeysMigration.Of(town.Host.Keys).RunAsync(town.Host.Database, CancellationToken.None);

        Assert.DoesNotContain(People.AgentSecret, (await accounts.Find(byId).SingleAsync()).ToString(), StringComparison.Ordinal);
        Assert.Equal(People.AgentSecret, town.Host.Keys.Open(await town.Host.ReadAsync(account)));
        using var browser = await town.Host.SignedInAsync(await town.Host.ReadAsync(account));
        Assert.True(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Open_KeyOfAnotherAccount_IsRefused()
    {
        var account = await town.Host.AddAccountAsync("kitchen", People.AgentSecret);

        Assert.Throws<System.Security.Cryptography.AuthenticationTagMismatchException>(
            () => town.Host.Keys.Open(account with { Id = "another" }));
    }
}
