using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Platform;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage.Accounts;

/// <summary>Closed accounts of an earlier version, which did not state when: their retention counts from the migration.</summary>
internal static class ClosedAccountsMigration
{
    private const string ClosedAt = "closedAt";

    public static Migration Of(TimeProvider clock) => new(7, "Give closed accounts an instant", (work, cancel) => work.ChangeAsync(
        Pending.Of(
            AccountStore.Collection,
            Builders<BsonDocument>.Filter.Eq("state", nameof(AccountState.Closed))
                & Builders<BsonDocument>.Filter.Eq(ClosedAt, BsonNull.Value)),
        _ => Builders<BsonDocument>.Update.Set(ClosedAt, clock.GetUtcNow().UtcDateTime), cancel));
}
