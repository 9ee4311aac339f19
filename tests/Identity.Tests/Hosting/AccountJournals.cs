using EspaceFamille.Identity.Storage.Accounts;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>The journal entries of writes of accounts: those in an outbox behind a message that no broker takes included.</summary>
internal static class AccountJournals
{
    /// <summary>The entries of an action, as they are stored.</summary>
    public static async Task<IReadOnlyList<string>> JournalAsync(this IdentityHost host, string action)
    {
        var accounts = await AllAsync(host, AccountStore.Collection);
        var waiting = accounts.SelectMany(account => account.GetValue("outbox", new BsonArray()).AsBsonArray)
            .Where(entry => entry["type"] == "journal").Select(entry => entry["body"].ToString()!);
        return
        [
            .. waiting.Concat((await AllAsync(host, "audit")).Select(entry => entry.ToJson()))
                .Where(entry => entry.Contains($"\"{action}\"", StringComparison.Ordinal)),
        ];
    }

    private static Task<List<BsonDocument>> AllAsync(IdentityHost host, string collection) =>
        host.Database.GetCollection<BsonDocument>(collection).Find(new BsonDocument()).ToListAsync();
}
