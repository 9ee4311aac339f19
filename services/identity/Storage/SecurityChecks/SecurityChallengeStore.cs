using System.Security.Cryptography;
using System.Text.Json;
using EspaceFamille.Identity.Domain.SecurityCheck;
using EspaceFamille.Identity.Storage.Keys;
using Microsoft.AspNetCore.DataProtection;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage.SecurityChecks;

/// <summary>
/// Open challenges, each sealed and of one browser. A try is counted before it is compared, and a right answer deletes the
/// challenge: of concurrent answers one is accepted.
/// </summary>
internal sealed class SecurityChallengeStore(
    IMongoDatabase database, IDataProtectionProvider protection, Pepper pepper, TimeProvider clock)
{
    public const string Collection = "securityChallenges";
    private const int IdBytes = 16;

    public static readonly CreateIndexModel<StoredChallenge>[] Indexes =
        [new(Builders<StoredChallenge>.IndexKeys.Ascending(stored => stored.ExpiresAt))];

    private readonly IMongoCollection<StoredChallenge> _challenges = database.GetCollection<StoredChallenge>(Collection);

    /// <returns>The id of the challenge.</returns>
    public async Task<string> InsertAsync(SecurityChallenge challenge, string browser, CancellationToken cancel)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        var secret = Seal(id).Protect(JsonSerializer.SerializeToUtf8Bytes(challenge));
        await _challenges.InsertOneAsync(
            new(id, HashOf(browser), secret, clock.GetUtcNow() + SecurityChallenge.Lifetime, Tries: 0), cancellationToken: cancel);
        return id;
    }

    /// <summary>Null where this browser has no such challenge.</summary>
    public async Task<SecurityChallenge?> FindAsync(string id, string browser, CancellationToken cancel) =>
        Open(await _challenges.Find(Usable(id, browser)).FirstOrDefaultAsync(cancel));

    /// <summary>Whether the answer is right, for the first time.</summary>
    public async Task<bool> AnswerAsync(string id, string browser, string? text, string? answer, CancellationToken cancel)
    {
        var counted = await _challenges.FindOneAndUpdateAsync(
            Usable(id, browser), Builders<StoredChallenge>.Update.Inc(stored => stored.Tries, 1), cancellationToken: cancel);
        return Open(counted)?.IsAnsweredBy(text, answer) == true
            && (await _challenges.DeleteOneAsync(stored => stored.Id == id, cancel)).DeletedCount == 1;
    }

    public Task DeleteBeforeAsync(DateTimeOffset instant, CancellationToken cancel) =>
        _challenges.DeleteManyAsync(stored => stored.ExpiresAt < instant, cancel);

    private FilterDefinition<StoredChallenge> Usable(string id, string browser)
    {
        var (hash, now) = (HashOf(browser), clock.GetUtcNow());
        return Builders<StoredChallenge>.Filter.Where(stored => stored.Id == id && stored.Browser == hash
            && stored.Tries < SecurityChallenge.MaxTries && stored.ExpiresAt > now);
    }

    private SecurityChallenge? Open(StoredChallenge? stored) =>
        stored is null ? null : JsonSerializer.Deserialize<SecurityChallenge>(Seal(stored.Id).Unprotect(stored.Secret));

    private IDataProtector Seal(string id) => protection.CreateProtector("security-check", id);

    private string HashOf(string browser) => pepper.Hash("security-check", browser);
}

/// <param name="Browser">The keyed hash of the browser's cookie.</param>
/// <param name="Secret">Text and question, under the key ring.</param>
/// <param name="Tries">The answers so far.</param>
internal sealed record StoredChallenge(string Id, string Browser, byte[] Secret, DateTimeOffset ExpiresAt, int Tries);
