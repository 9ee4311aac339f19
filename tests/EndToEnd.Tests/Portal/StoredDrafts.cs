using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The drafts of an account as the portal's database has them.</summary>
internal static class StoredDrafts
{
    public static async Task<IReadOnlyList<BsonDocument>> ReadAsync(PortalProcess portal, string account)
    {
        using var client = new MongoClient(portal.Database);
        return await client.GetDatabase("portal").GetCollection<BsonDocument>("drafts")
            .Find(new BsonDocument("account", account)).Sort(new BsonDocument("_id", 1)).ToListAsync();
    }
}
