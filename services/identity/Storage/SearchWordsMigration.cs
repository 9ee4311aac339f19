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

    /// <summary>A household that is written meanwhile has them already.</summary>
    public static Migration Migration { get; } = new(2, "Give households their search words", (work, cancel) => work.ChangeAsync(
        Pending.Of(HouseholdStore.Collection, WithoutThem), document =>
        {
            var household = BsonSerializer.Deserialize<Household>(document);
            return Builders<BsonDocument>.Update
                .Set("searchWords", new BsonArray(household.SearchWords)).Set("sortName", household.SortName);
        },
        cancel));
}
