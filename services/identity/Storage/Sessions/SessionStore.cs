using System.Security.Cryptography;
using System.Text;
using EspaceFamille.Identity.Domain.Sessions;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage.Sessions;

/// <summary>Sessions by the hash of the key in their cookie: the database alone gives access to none.</summary>
internal sealed class SessionStore(IMongoDatabase database)
{
    public const string Collection = "sessions";

    public static readonly CreateIndexModel<Session>[] Indexes =
    [
        new(Builders<Session>.IndexKeys.Ascending(session => session.AccountId)),
        new(Builders<Session>.IndexKeys.Ascending(session => session.PublicId)),
        new(Builders<Session>.IndexKeys.Ascending(session => session.EndsAt)),
    ];

    private readonly IMongoCollection<Session> _sessions = database.GetCollection<Session>(Collection);

    /// <param name="key">The random key of the cookie.</param>
    public static string IdOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    public Task InsertAsync(Session session, CancellationToken cancel) => _sessions.InsertOneAsync(session, cancellationToken: cancel);

    public async Task<Session?> FindAsync(string id, CancellationToken cancel) =>
        await _sessions.Find(session => session.Id == id).FirstOrDefaultAsync(cancel);

    public async Task<Session?> FindByPublicIdAsync(string publicId, CancellationToken cancel) =>
        await _sessions.Find(session => session.PublicId == publicId).FirstOrDefaultAsync(cancel);

    /// <summary>The latest use first.</summary>
    public async Task<IReadOnlyList<Session>> OfAccountAsync(string accountId, CancellationToken cancel) =>
        await _sessions.Find(session => session.AccountId == accountId).SortByDescending(session => session.UsedAt).ToListAsync(cancel);

    public Task UseAsync(string id, DateTimeOffset now, CancellationToken cancel) => _sessions.UpdateOneAsync(
        session => session.Id == id && session.UsedAt < now, Builders<Session>.Update.Set(session => session.UsedAt, now),
        cancellationToken: cancel);

    public Task ProveAsync(string publicId, DateTimeOffset now, CancellationToken cancel) => _sessions.UpdateOneAsync(
        session => session.PublicId == publicId, Builders<Session>.Update.Set(session => session.ProvenAt, now),
        cancellationToken: cancel);

    /// <summary>Keeps the session after its owner changed the password or the second factor in it.</summary>
    public Task KeepAsync(string publicId, string securityStamp, CancellationToken cancel) => _sessions.UpdateOneAsync(
        session => session.PublicId == publicId, Builders<Session>.Update.Set(session => session.SecurityStamp, securityStamp),
        cancellationToken: cancel);

    public Task AddAuthorizationAsync(string publicId, string authorizationId, CancellationToken cancel) => _sessions.UpdateOneAsync(
        session => session.PublicId == publicId,
        Builders<Session>.Update.AddToSet(session => session.AuthorizationIds, authorizationId), cancellationToken: cancel);

    /// <summary>Deletes it and returns what it was; null when there is none.</summary>
    public async Task<Session?> TakeAsync(string id, CancellationToken cancel) =>
        await _sessions.FindOneAndDeleteAsync(session => session.Id == id, cancellationToken: cancel);

    public Task DeleteBeforeAsync(DateTimeOffset instant, CancellationToken cancel) =>
        _sessions.DeleteManyAsync(session => session.EndsAt < instant, cancel);
}
