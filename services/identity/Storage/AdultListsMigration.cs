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

    public static Migration Migration { get; } = new(6, "Give adults their lists, without merged accounts", async (work, cancel) =>
    {
        var merged = await MergedAsync(work.Database, cancel);
        // A household that is written meanwhile is read again.
        var pending = new PendingDocuments<BsonDocument>(
            HouseholdStore.Collection, Where.Or(People.SelectMany(people => Faults(people, merged))),
            household => Where.Eq("_id", household["_id"]) & Where.Eq("version", household["version"]));
        await work.ChangeAsync(pending, household => new BsonDocument("$set", Lists(household, merged)), cancel);
    });

    private static FilterDefinitionBuilder<BsonDocument> Where => Builders<BsonDocument>.Filter;

    private static async Task<HashSet<BsonValue>> MergedAsync(IMongoDatabase database, CancellationToken cancel) =>
    [
        .. (await database.GetCollection<BsonDocument>(AccountStore.Collection).Find(Where.Gt("mergedAccountIds", "")).ToListAsync(cancel))
            .SelectMany(account => account["mergedAccountIds"].AsBsonArray),
    ];

    /// <summary>Someone without one of the lists, or with a merged account in it.</summary>
    private static IEnumerable<FilterDefinition<BsonDocument>> Faults(string people, HashSet<BsonValue> merged) =>
    [
        Where.ElemMatch<BsonDocument>(people, Where.Eq(Services, BsonNull.Value)),
        Where.ElemMatch<BsonDocument>(people, Where.Eq(Ended, BsonNull.Value)),
        Where.In($"{people}.{Ended}", merged),
    ];

    /// <summary>The lists of adults as this version writes them.</summary>
    private static BsonDocument Lists(BsonDocument household, HashSet<BsonValue> merged)
    {
        var lists = new BsonDocument(household.Where(field => People.Contains(field.Name, StringComparer.Ordinal)));
        foreach (var adult in lists.SelectMany(list => list.Value.AsBsonArray).OfType<BsonDocument>())
        {
            adult[Services] = ListOf(adult, Services);
            adult[Ended] = new BsonArray(ListOf(adult, Ended).Where(account => !merged.Contains(account)));
        }

        return lists;
    }

    private static BsonArray ListOf(BsonDocument adult, string name) => adult.GetValue(name, BsonNull.Value) as BsonArray ?? [];
}
