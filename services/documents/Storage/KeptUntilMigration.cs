using EspaceFamille.Documents.Domain.Retention;
using EspaceFamille.Platform;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage;

/// <summary>Gives documents of an earlier version the instant from which they may be erased: without it none ever would be.</summary>
internal static class KeptUntilMigration
{
    private const string KeptUntil = "keptUntil";
    private static readonly FilterDefinition<BsonDocument> WithoutIt = Builders<BsonDocument>.Filter.Exists(KeptUntil, exists: false);

    public static Migration Migration { get; } = new(1, "Set until when documents are kept", async (database, cancel) =>
    {
        var documents = database.GetCollection<BsonDocument>(SupportingDocumentStore.Collection);
        using var found = await documents.Find(WithoutIt).Project(new BsonDocument("uploadedAt", 1)).ToCursorAsync(cancel);
        while (await found.MoveNextAsync(cancel))
            foreach (var document in found.Current)
                await documents.UpdateOneAsync(
                    Builders<BsonDocument>.Filter.Eq("_id", document["_id"]) & WithoutIt,
                    Builders<BsonDocument>.Update.Set(
                        KeptUntil, document["uploadedAt"].ToUniversalTime() + RetentionRules.UnattachedRetention),
                    cancellationToken: cancel);
    });
}
