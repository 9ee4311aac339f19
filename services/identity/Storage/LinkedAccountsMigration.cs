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

    /// <summary>A household that is written meanwhile has them already.</summary>
    public static Migration Migration { get; } = new(5, "Give households their linked accounts", (work, cancel) => work.ChangeAsync(
        Pending.Of(HouseholdStore.Collection, WithoutThem),
        household => Builders<BsonDocument>.Update.Set(Linked, new BsonArray(AccountsOf(household))), cancel));

    private static IEnumerable<BsonValue> AccountsOf(BsonDocument household) =>
        household["adults"].AsBsonArray.Select(adult => adult.AsBsonDocument.GetValue("accountId", BsonNull.Value))
            .Where(id => id.IsString);
}
