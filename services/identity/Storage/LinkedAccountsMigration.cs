using EspaceFamille.Platform;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage;

/// <summary>
/// Gives households of an earlier version, where each account stated its household, the accounts of their adults, by which tokens find
/// them.
/// </summary>
internal static class LinkedAccountsMigration
{
    private const string Linked = "linkedAccounts";
    private static readonly FilterDefinition<BsonDocument> WithoutThem = Builders<BsonDocument>.Filter.Exists(Linked, exists: false);

    public static Migration Migration { get; } = new(5, "Give households their linked accounts", async (database, cancel) =>
    {
        var households = database.GetCollection<BsonDocument>(HouseholdStore.Collection);
        using var found = await households.Find(WithoutThem).ToCursorAsync(cancel);
        while (await found.MoveNextAsync(cancel))
            foreach (var household in found.Current)
                // A household that was written meanwhile has them already.
                await households.UpdateOneAsync(
                    Builders<BsonDocument>.Filter.Eq("_id", household["_id"]) & WithoutThem,
                    Builders<BsonDocument>.Update.Set(Linked, new BsonArray(AccountsOf(household))),
                    cancellationToken: cancel);
    });

    private static IEnumerable<BsonValue> AccountsOf(BsonDocument household) =>
        household["adults"].AsBsonArray.Select(adult => adult.AsBsonDocument.GetValue("accountId", BsonNull.Value))
            .Where(id => id.IsString);
}
