using EspaceFamille.Platform;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage.Accounts;

/// <summary>Seals the authenticator keys that an earlier version stored as they are.</summary>
internal static class SealedKeysMigration
{
    private const string Field = "authenticatorKey";

    private static readonly FilterDefinition<BsonDocument> InClear = Builders<BsonDocument>.Filter.Type(Field, BsonType.String);

    public static Migration Of(AuthenticatorKeys keys) => new(3, "Seal the keys of authenticators", async (database, cancel) =>
    {
        var accounts = database.GetCollection<BsonDocument>(AccountStore.Collection);
        foreach (var account in await accounts.Find(InClear).ToListAsync(cancel))
        {
            var (id, key) = (account["_id"].AsString, account[Field].AsString);
            // A key that was changed meanwhile is sealed already.
            await accounts.UpdateOneAsync(
                Builders<BsonDocument>.Filter.Eq("_id", id) & Builders<BsonDocument>.Filter.Eq(Field, key),
                Builders<BsonDocument>.Update.Set(Field, new BsonDocument("envelope", keys.Seal(id, key).Envelope)),
                cancellationToken: cancel);
        }
    });
}
