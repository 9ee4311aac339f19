using EspaceFamille.Platform;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage.Accounts;

/// <summary>Seals the authenticator keys that an earlier version stored as they are.</summary>
internal static class SealedKeysMigration
{
    private const string Field = "authenticatorKey";

    private static readonly FilterDefinition<BsonDocument> InClear = Builders<BsonDocument>.Filter.Type(Field, BsonType.String);

    public static Migration Of(AuthenticatorKeys keys) => new(3, "Seal the keys of authenticators", (work, cancel) => work.ChangeAsync(
        // A key that is changed meanwhile is sealed already.
        new PendingDocuments<BsonDocument>(
            AccountStore.Collection, InClear,
            account => Builders<BsonDocument>.Filter.Eq("_id", account["_id"]) & Builders<BsonDocument>.Filter.Eq(Field, account[Field])),
        account => Builders<BsonDocument>.Update.Set(
            Field, new BsonDocument("envelope", keys.Seal(account["_id"].AsString, account[Field].AsString).Envelope)),
        cancel));
}
