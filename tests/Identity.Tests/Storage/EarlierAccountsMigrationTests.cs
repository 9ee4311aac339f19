using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit;
using Microsoft.Extensions.Time.Testing;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Storage;

/// <summary>Accounts and households of the version before: without a state, and linked by the account alone.</summary>
[Collection(Documents.Name)]
public sealed class EarlierAccountsMigrationTests(DemoTown town)
{
    [Fact]
    public async Task Migration_AccountWithoutAState_IsActiveAndFoundByItsMail()
    {
        var account = await town.Host.AddAccountAsync("family");
        var accounts = town.Host.Database.GetCollection<BsonDocument>(AccountStore.Collection);
        var byId = Builders<BsonDocument>.Filter.Eq("_id", account.Id);
        var before = await accounts.Find(byId).SingleAsync();
        await accounts.UpdateOneAsync(byId, Builders<BsonDocument>.Update.Unset("state").Unset("contactWords"));

        foreach (var _ in Enumerable.Range(0, 2))
            await AccountStateMigration.Migration.RunAsync(town.Host.Database, CancellationToken.None);

        var after = await accounts.Find(byId).SingleAsync();
        Assert.Equal((before["state"], before["contactWords"]), (after["state"], after["contactWords"]));
    }

    [Fact]
    public async Task Migration_ClosedAccountWithoutAnInstant_HasTheMigrationsOnce()
    {
        var (closed, active) = (await town.Host.AddAccountAsync(state: AccountState.Closed), await town.Host.AddAccountAsync());
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 12, 1, 8, 0, 0, TimeSpan.Zero));
        var first = clock.GetUtcNow();

        foreach (var _ in Enumerable.Range(0, 2))
        {
            await ClosedAccountsMigration.Of(clock).RunAsync(town.Host.Database, CancellationToken.None);
            clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(first, (await town.Host.ReadAsync(closed)).ClosedAt);
        Assert.Null((await town.Host.ReadAsync(active)).ClosedAt);
    }

    [Fact]
    public async Task Migration_HouseholdWithoutLinkedAccounts_HasThoseOfItsAdults()
    {
        var households = town.Host.Database.GetCollection<BsonDocument>(HouseholdStore.Collection);
        var byId = Builders<BsonDocument>.Filter.Eq("_id", DemoIds.Household("F001"));
        var before = await households.Find(byId).SingleAsync();
        await households.UpdateOneAsync(byId, Builders<BsonDocument>.Update.Unset("linkedAccounts"));

        foreach (var _ in Enumerable.Range(0, 2))
            await LinkedAccountsMigration.Migration.RunAsync(town.Host.Database, CancellationToken.None);

        Assert.Equal(before["linkedAccounts"], (await households.Find(byId).SingleAsync())["linkedAccounts"]);
        Assert.NotEmpty(before["linkedAccounts"].AsBsonArray);
    }
}
