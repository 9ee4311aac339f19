using EspaceFamille.Platform;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage;

/// <summary>Seals the words of agents that an earlier version stored in clear.</summary>
internal static class WordsSealingMigration
{
    private const int Number = 2;
    private const string Words = "words";
    private static readonly FilterDefinition<BsonDocument> InClear = Builders<BsonDocument>.Filter.Exists(Words);

    public static Migration Of(IServiceProvider services) => new(Number, "Seal words of agents", (work, cancel) =>
    {
        var seal = services.GetRequiredService<WordsSeal>();
        return work.ChangeAsync(Pending.Of(ReviewStore.Collection, InClear, Words), review => Change(seal, review), cancel);
    });

    private static UpdateDefinition<BsonDocument> Change(WordsSeal seal, BsonDocument review)
    {
        var without = Builders<BsonDocument>.Update.Unset(Words);
        return review[Words] is BsonString words
            ? without.Set("sealedWords", seal.Encrypt(review["_id"].AsString, words.Value))
            : without;
    }
}
