using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Platform;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage;

/// <summary>Gives households of an earlier version, which were found by last names alone, the words by which agents find them.</summary>
internal static class SearchWordsMigration
{
    private static readonly FilterDefinition<BsonDocument> WithoutThem =
        Builders<BsonDocument>.Filter.Exists("searchWords", exists: false);

    public static Migration Migration { get; } = new(2, "Give households their search words", async (database, cancel) =>
    {
        var households = database.GetCollection<BsonDocument>(HouseholdStore.Collection);
        using var found = await households.Find(WithoutThem).ToCursorAsync(cancel);
        while (await found.MoveNextAsync(cancel))
            foreach (var document in found.Current)
            {
                var household = BsonSerializer.Deserialize<Household>(document);
                // A household that was written meanwhile has them already.
                await households.UpdateOneAsync(
                    Builders<BsonDocument>.Filter.Eq("_id", household.Id) & WithoutThem,
                    Builders<BsonDocument>.Update
                        .Set("searchWords", new BsonArray(household.SearchWords)).Set("sortName", household.SortName),
                    cancellationToken: cancel);
            }
    });
}
