using EspaceFamille.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using MongoDB.Driver;

namespace EspaceFamille.Portal.Sessions;

/// <summary>Sessions in the portal's database: the cookie stays small, and a deleted session cannot be used any more.</summary>
internal sealed class SessionStore(IMongoDatabase database, TimeProvider clock) : ITicketStore
{
    internal const string Collection = "sessions";

    /// <summary>From the sign-in; the lifetime of an unused refresh token at the issuer.</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>Longer than the timeout of a call of the issuer.</summary>
    private static readonly TimeSpan RenewalLease = TimeSpan.FromSeconds(15);
    private readonly IMongoCollection<Session> _sessions = database.GetCollection<Session>(Collection);

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = SessionKey.New();
        await _sessions.InsertOneAsync(new Session
        {
            Id = SessionKey.Id(key),
            AccountId = ticket.Principal.FindFirst("sub")!.Value,
            IssuerSessionId = ticket.Principal.FindFirst("sid")?.Value,
            Ticket = SessionKey.Seal(key, ticket),
            ExpiresAt = clock.GetUtcNow() + Lifetime,
        }, cancellationToken: RequestDeadline.CurrentToken);
        return key;
    }

    /// <summary>Replaces the ticket and releases the lease of the renewal.</summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket) => _sessions.UpdateOneAsync(
        session => session.Id == SessionKey.Id(key),
        Builders<Session>.Update.Set(session => session.Ticket, SessionKey.Seal(key, ticket)).Set(session => session.RenewingUntil, null));

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var (id, now) = (SessionKey.Id(key), clock.GetUtcNow());
        var found = await _sessions.Find(session => session.Id == id && session.ExpiresAt > now)
            .FirstOrDefaultAsync(RequestDeadline.CurrentToken);
        return Open(key, found);
    }

    public Task RemoveAsync(string key) => _sessions.DeleteOneAsync(session => session.Id == SessionKey.Id(key));

    public Task DeleteExpiredAsync(DateTimeOffset now, CancellationToken cancel) =>
        _sessions.DeleteManyAsync(session => session.ExpiresAt < now, cancel);

    /// <summary>Signs the account out on every device.</summary>
    public Task RemoveAllAsync(string accountId) => _sessions.DeleteManyAsync(session => session.AccountId == accountId);

    /// <summary>Ends what began in a session at the issuer, which has ended there.</summary>
    /// <param name="sessionId">The claim <c>sid</c>.</param>
    public Task RemoveOfIssuerAsync(string sessionId, CancellationToken cancel) =>
        _sessions.DeleteManyAsync(session => session.IssuerSessionId == sessionId, cancel);

    /// <summary>
    /// The current session with a lease to renew its access token; null while another request has the lease. Two concurrent
    /// renewals would use the refresh token twice, and the issuer would revoke the whole chain.
    /// </summary>
    public async Task<AuthenticationTicket?> ClaimRenewalAsync(string key)
    {
        var (id, now) = (SessionKey.Id(key), clock.GetUtcNow());
        var claimed = await _sessions.FindOneAndUpdateAsync<Session>(
            session => session.Id == id && (session.RenewingUntil == null || session.RenewingUntil < now),
            Builders<Session>.Update.Set(session => session.RenewingUntil, now + RenewalLease),
            cancellationToken: RequestDeadline.CurrentToken);
        return Open(key, claimed);
    }

    /// <summary>Releases the lease without a result: the issuer is unavailable.</summary>
    public Task ReleaseRenewalAsync(string key) => _sessions.UpdateOneAsync(
        session => session.Id == SessionKey.Id(key), Builders<Session>.Update.Set(session => session.RenewingUntil, null));

    private static AuthenticationTicket? Open(string key, Session? session)
    {
        var ticket = session is null ? null : SessionKey.Open(key, session.Ticket);
        // Kept beside the ticket for this request only: parameters are never serialised.
        ticket?.Properties.SetParameter(Collection, key);
        return ticket;
    }
}
