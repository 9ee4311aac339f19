using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EspaceFamille.Identity.Domain.SignOut;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage;

/// <summary>Tickets by their hash. Taking one deletes it, so that concurrent uses have one winner.</summary>
internal sealed class SignOutTicketStore(IMongoDatabase database, TimeProvider clock)
{
    public const string Collection = "signOutTickets";
    private const int TicketBytes = 32;

    public static readonly CreateIndexModel<SignOutTicket>[] Indexes =
        [new(Builders<SignOutTicket>.IndexKeys.Ascending(ticket => ticket.ExpiresAt))];

    private readonly IMongoCollection<SignOutTicket> _tickets = database.GetCollection<SignOutTicket>(Collection);

    public async Task<string> IssueAsync(string clientId, string sessionId, CancellationToken cancel)
    {
        var ticket = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TicketBytes));
        var stored = new SignOutTicket(HashOf(ticket), clientId, sessionId, clock.GetUtcNow() + SignOutTicket.Lifetime);
        await _tickets.InsertOneAsync(stored, cancellationToken: cancel);
        return ticket;
    }

    /// <summary>Null when there is none: it was used, it expired and was deleted, or it never existed.</summary>
    public async Task<SignOutTicket?> TakeAsync(string ticket, CancellationToken cancel) =>
        await _tickets.FindOneAndDeleteAsync(stored => stored.Id == HashOf(ticket), cancellationToken: cancel);

    public Task DeleteBeforeAsync(DateTimeOffset instant, CancellationToken cancel) =>
        _tickets.DeleteManyAsync(ticket => ticket.ExpiresAt < instant, cancel);

    private static string HashOf(string ticket) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ticket)));
}
