using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Storage;

/// <summary>
/// Adults of the version before: without lists, and with accounts that a merger closed among those whose link an agent ended.
/// </summary>
[Collection(Documents.Name)]
public sealed class AdultListsMigrationTests(DemoTown town) : IDisposable
{
    private readonly AgentDesk _desk = new(town);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Migration_AdultWithoutLists_HasEmptyOnes()
    {
        var household = await _desk.AddHouseholdAsync("IRIARTE");
        await UpdateAsync(household.Id, Builders<BsonDocument>.Update.Unset("adults.0.services").Unset("adults.0.endedAccountIds"));

        await MigrateAsync();

        var adult = await AdultAsync(household.Id);
        Assert.Empty(adult.Services);
        Assert.Empty(adult.EndedAccountIds);
    }

    [Fact]
    public async Task Migration_AccountOfAMerger_IsNoEndedLinkAnyMore()
    {
        var household = await _desk.AddHouseholdAsync("IRIBARNE");
        var kept = await town.Host.AddAccountAsync();
        await town.Host.Services.GetRequiredService<AccountStore>().ChangeAsync(
            kept.Id, account => new Change<Account>(account with { MergedAccountIds = [$"merged-{kept.Id}"] }), CancellationToken.None);
        await _desk.Households.ChangeAsync(
            household.Id,
            one => one with { Adults = [one.Adults[0] with { EndedAccountIds = [$"merged-{kept.Id}", "excluded"] }, one.Adults[1]] },
            CancellationToken.None);

        await MigrateAsync();

        Assert.Equal(["excluded"], (await AdultAsync(household.Id)).EndedAccountIds);
    }

    [Fact]
    public async Task Links_ReportedAndDeparted_KeepTheirElementNames()
    {
        var household = await _desk.AddHouseholdAsync("IRIGOYEN");
        await UpdateAsync(
            household.Id,
            Builders<BsonDocument>.Update.Set("adults.0.suspendedAccountId", "departed").Set(
                "adults.1.suspended",
                new BsonDocument
                {
                    { "accountId", "reported" },
                    { "services", new BsonArray() },
                    { "link", new BsonDocument("at", DateTime.UnixEpoch) },
                    { "at", DateTime.UnixEpoch },
                }));

        var adults = (await _desk.Households.FindAsync(household.Id, CancellationToken.None))!.Adults;

        Assert.Equal(("departed", "reported"), (adults[0].DepartedAccountId, adults[1].Reported?.AccountId));
        Assert.True(await _desk.Households.IsReportedAsync("reported", CancellationToken.None));
    }

    /// <summary>Twice: a repeated migration changes nothing.</summary>
    private async Task MigrateAsync()
    {
        foreach (var _ in Enumerable.Range(0, 2))
            await AdultListsMigration.Migration.RunAsync(town.Host.Database, CancellationToken.None);
    }

    private async Task<Adult> AdultAsync(string household) =>
        (await _desk.Households.FindAsync(household, CancellationToken.None))!.Adults[0];

    private Task<UpdateResult> UpdateAsync(string household, UpdateDefinition<BsonDocument> update) => town.Host.Database
        .GetCollection<BsonDocument>(HouseholdStore.Collection)
        .UpdateOneAsync(Builders<BsonDocument>.Filter.Eq("_id", household), update);
}
