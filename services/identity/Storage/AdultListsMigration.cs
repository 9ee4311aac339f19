using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage;

/// <summary>
/// Gives adults of an earlier version their lists, and removes accounts that a merger closed from the links that agents ended, among which
/// that version listed them.
/// </summary>
internal static class AdultListsMigration
{
    private const string Services = "services";
    private const string Ended = "endedAccountIds";
    private static readonly string[] People = ["adults", "formerAdults"];

    public static Migration Migration { get; } = new(6, "Give adults their lists, without merged accounts", async (database, cancel) =>
    {
        var merged = await MergedAsync(database, cancel);
        var households = database.GetCollection<BsonDocument>(HouseholdStore.Collection);
        foreach (var stored in await households.Find(Where.Empty).Project<BsonDocument>(new BsonDocument("_id", 1)).ToListAsync(cancel))
        {
            // A household that is written meanwhile is read again.
            while (await households.Find(stored).FirstOrDefaultAsync(cancel) is { } household && Change(household, merged) is { } lists)
            {
                var result = await households.UpdateOneAsync(
                    Where.Eq("_id", household["_id"]) & Where.Eq("version", household["version"]), new BsonDocument("$set", lists),
                    cancellationToken: cancel);
                if (result.MatchedCount > 0)
                    break;
            }
        }
    });

    private static FilterDefinitionBuilder<BsonDocument> Where => Builders<BsonDocument>.Filter;

    private static async Task<HashSet<BsonValue>> MergedAsync(IMongoDatabase database, CancellationToken cancel) =>
    [
        .. (await database.GetCollection<BsonDocument>(AccountStore.Collection).Find(Where.Gt("mergedAccountIds", "")).ToListAsync(cancel))
            .SelectMany(account => account["mergedAccountIds"].AsBsonArray),
    ];

    /// <summary>The lists of adults to write; null where they are as this version writes them.</summary>
    private static BsonDocument? Change(BsonDocument household, HashSet<BsonValue> merged)
    {
        var lists = new BsonDocument(household.Where(field => People.Contains(field.Name, StringComparer.Ordinal)));
        var before = lists.DeepClone();
        foreach (var adult in lists.SelectMany(list => list.Value.AsBsonArray).OfType<BsonDocument>())
        {
            adult[Services] = ListOf(adult, Services);
            adult[Ended] = new BsonArray(ListOf(adult, Ended).Where(account => !merged.Contains(account)));
        }

        return lists == before ? null : lists;
    }

    private static BsonArray ListOf(BsonDocument adult, string name) => adult.GetValue(name, BsonNull.Value) as BsonArray ?? [];
}
