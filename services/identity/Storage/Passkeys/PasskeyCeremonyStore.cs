using System.Security.Cryptography;
using System.Text;
using EspaceFamille.Identity.Storage.Keys;
using Microsoft.AspNetCore.DataProtection;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage.Passkeys;

/// <summary>
/// The challenges of passkeys that are being used or added, each of one browser and for five minutes. Taking one deletes it: a response
/// is accepted once, even where the authenticator has no counter.
/// </summary>
internal sealed class PasskeyCeremonyStore(
    IMongoDatabase database, IDataProtectionProvider protection, Pepper pepper, TimeProvider clock)
{
    public const string Collection = "passkeyCeremonies";
    private const int IdBytes = 16;
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public static readonly CreateIndexModel<StoredCeremony>[] Indexes =
        [new(Builders<StoredCeremony>.IndexKeys.Ascending(stored => stored.ExpiresAt))];

    private readonly IMongoCollection<StoredCeremony> _ceremonies = database.GetCollection<StoredCeremony>(Collection);

    /// <param name="browser">The random id of the browser or of its session.</param>
    /// <param name="state">What the passkey handler needs again.</param>
    public async Task<string> InsertAsync(string browser, string state, CancellationToken cancel)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        await _ceremonies.InsertOneAsync(
            new(id, HashOf(browser), Seal(id).Protect(Encoding.UTF8.GetBytes(state)), clock.GetUtcNow() + Lifetime),
            cancellationToken: cancel);
        return id;
    }

    /// <summary>The state; null when this browser has no such ceremony, or its response was given before.</summary>
    public async Task<string?> TakeAsync(string id, string browser, CancellationToken cancel)
    {
        var (hash, now) = (HashOf(browser), clock.GetUtcNow());
        var taken = await _ceremonies.FindOneAndDeleteAsync(
            stored => stored.Id == id && stored.Browser == hash && stored.ExpiresAt > now, cancellationToken: cancel);
        return taken is null ? null : Encoding.UTF8.GetString(Seal(id).Unprotect(taken.State));
    }

    public Task DeleteBeforeAsync(DateTimeOffset instant, CancellationToken cancel) =>
        _ceremonies.DeleteManyAsync(stored => stored.ExpiresAt < instant, cancel);

    private IDataProtector Seal(string id) => protection.CreateProtector("passkey-ceremony", id);

    private string HashOf(string browser) => pepper.Hash("passkey-ceremony", browser);
}

/// <param name="Browser">The keyed hash of what identifies the browser.</param>
/// <param name="State">Sealed under the key ring.</param>
internal sealed record StoredCeremony(string Id, string Browser, byte[] State, DateTimeOffset ExpiresAt);
