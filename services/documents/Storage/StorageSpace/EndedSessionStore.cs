using EspaceFamille.Documents.Domain.StorageSpace;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage.StorageSpace;

/// <summary>
/// Sessions that have ended, as long as an access token of them can still be valid: nothing is opened with such a token any more.
/// </summary>
internal sealed class EndedSessionStore(IMongoDatabase database)
{
    public const string Collection = "ended-sessions";

    /// <summary>For the end of the marks.</summary>
    public static CreateIndexModel<EndedSession>[] Indexes { get; } =
        [new(Builders<EndedSession>.IndexKeys.Ascending(ended => ended.EndedAt))];

    private IMongoCollection<EndedSession> Sessions { get; } = database.GetCollection<EndedSession>(Collection);

    /// <param name="sessionId">Null for all sessions of the account.</param>
    public Task MarkAsync(string accountId, string? sessionId, DateTimeOffset endedAt, CancellationToken cancel)
    {
        var id = IdOf(accountId, sessionId);
        return Sessions.UpdateOneAsync(
            ended => ended.Id == id, Builders<EndedSession>.Update.Max(ended => ended.EndedAt, endedAt),
            new UpdateOptions { IsUpsert = true }, cancel);
    }

    /// <summary>Whether the session, or all sessions of the account, ended after the token was issued.</summary>
    public async Task<bool> HasEndedAsync(string accountId, string sessionId, DateTimeOffset issuedAt, CancellationToken cancel)
    {
        var (own, all) = (IdOf(accountId, sessionId), IdOf(accountId, null));
        var found = await Sessions.Find(Builders<EndedSession>.Filter.In(ended => ended.Id, [own, all])).ToListAsync(cancel);
        return found.Any(ended => ended.Id == own || ended.EndedAt > issuedAt);
    }

    public Task DeleteUntilAsync(DateTimeOffset until, CancellationToken cancel) =>
        Sessions.DeleteManyAsync(ended => ended.EndedAt <= until, cancel);

    private static string IdOf(string accountId, string? sessionId) => OpenSpaceRules.IdOf(accountId, sessionId ?? "");
}

/// <param name="Id">Account and session; the account with an empty session for all of them.</param>
internal sealed record EndedSession(string Id, DateTimeOffset EndedAt);
