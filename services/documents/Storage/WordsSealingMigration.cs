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

    public static Migration Of(IServiceProvider services) => new(Number, "Seal words of agents", async (database, cancel) =>
    {
        var seal = services.GetRequiredService<WordsSeal>();
        var reviews = database.GetCollection<BsonDocument>(ReviewStore.Collection);
        using var found = await reviews.Find(InClear).Project(new BsonDocument(Words, 1)).ToCursorAsync(cancel);
        while (await found.MoveNextAsync(cancel))
            foreach (var review in found.Current)
                await reviews.UpdateOneAsync(
                    Builders<BsonDocument>.Filter.Eq("_id", review["_id"]) & InClear, Change(seal, review), cancellationToken: cancel);
    });

    private static UpdateDefinition<BsonDocument> Change(WordsSeal seal, BsonDocument review)
    {
        var without = Builders<BsonDocument>.Update.Unset(Words);
        return review[Words] is BsonString words
            ? without.Set("sealedWords", seal.Encrypt(review["_id"].AsString, words.Value))
            : without;
    }
}
