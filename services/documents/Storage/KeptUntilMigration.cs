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

    public static Migration Migration { get; } = new(1, "Set until when documents are kept", (work, cancel) => work.ChangeAsync(
        Pending.Of(SupportingDocumentStore.Collection, WithoutIt, "uploadedAt"),
        document => Builders<BsonDocument>.Update.Set(
            KeptUntil, document["uploadedAt"].ToUniversalTime() + RetentionRules.UnattachedRetention),
        cancel));
}
