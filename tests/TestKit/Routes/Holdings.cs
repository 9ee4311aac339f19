using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.TestKit.Routes;

/// <summary>
/// All documents of a database that contain one of some words: what must be unchanged after a call that may change
/// nothing.
/// </summary>
public static class Holdings
{
    public static async Task<IReadOnlyList<string>> OfAsync(IMongoDatabase database, IReadOnlyCollection<string> words)
    {
        var found = new List<string>();
        foreach (var collection in await (await database.ListCollectionNamesAsync()).ToListAsync())
        {
            foreach (var document in await database.GetCollection<BsonDocument>(collection).Find(new BsonDocument()).ToListAsync())
            {
                // The relay takes sent messages out whenever it likes.
                document.Remove("outbox");
                var text = document.ToJson();
                if (words.Any(word => text.Contains(word, StringComparison.Ordinal)))
                    found.Add($"{collection} {text}");
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }
}
