using EspaceFamille.Identity.Domain.SignOut;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage.Sessions;

/// <summary>The notices that were not delivered yet.</summary>
internal sealed class SignOutNoticeStore(IMongoDatabase database)
{
    public const string Collection = "signOutNotices";

    public static readonly CreateIndexModel<SignOutNotice>[] Indexes =
        [new(Builders<SignOutNotice>.IndexKeys.Ascending(notice => notice.EndsAt))];

    private readonly IMongoCollection<SignOutNotice> _notices = database.GetCollection<SignOutNotice>(Collection);

    /// <summary>Storing it again changes nothing.</summary>
    public Task SaveAsync(SignOutNotice notice, CancellationToken cancel) => _notices.ReplaceOneAsync(
        known => known.Id == notice.Id, notice, new ReplaceOptions { IsUpsert = true }, cancel);

    /// <summary>Those that still matter, the first to end first.</summary>
    public async Task<IReadOnlyList<SignOutNotice>> ListAsync(DateTimeOffset now, int limit, CancellationToken cancel) =>
        await _notices.Find(notice => notice.EndsAt > now).SortBy(notice => notice.EndsAt).Limit(limit).ToListAsync(cancel);

    public Task DeleteAsync(string id, CancellationToken cancel) => _notices.DeleteOneAsync(notice => notice.Id == id, cancel);

    public Task DeleteBeforeAsync(DateTimeOffset instant, CancellationToken cancel) =>
        _notices.DeleteManyAsync(notice => notice.EndsAt < instant, cancel);
}
