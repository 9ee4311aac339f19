using System.Net;
using EspaceFamille.Identity.Keys;
using Microsoft.Extensions.Options;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Features.SignIn;

/// <summary>
/// Keeps the tries, by keyed hash: neither a login, nor a password typed into the wrong field, nor an address is
/// stored. Each try is counted before it is looked at.
/// </summary>
internal sealed class SignInThrottle(IMongoDatabase database, KeyRing keys, TimeProvider clock, IOptions<IdentityServiceOptions> options)
{
    public const string LoginCollection = "signInLogins";
    public const string AddressCollection = "signInAddresses";

    private readonly IMongoCollection<LoginDocument> _logins = database.GetCollection<LoginDocument>(LoginCollection);
    private readonly IMongoCollection<AddressDocument> _addresses = database.GetCollection<AddressDocument>(AddressCollection);

    /// <summary>Null when the try may go on; otherwise the instant before which none is looked at.</summary>
    public async Task<DateTimeOffset?> TryAsync(string login, IPAddress? address, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await CountAsync(address, now, by: 1, cancel) > options.Value.FailuresPerAddressAndMinute)
            return AddressWindow.EndOf(now);
        while (true)
        {
            var stored = await _logins.Find(document => document.Id == Key(login)).FirstOrDefaultAsync(cancel);
            switch (ThrottleRules.Try(stored?.Tries ?? LoginTries.None, now))
            {
                case ThrottleDecision.Wait wait:
                    return wait.Until;
                case ThrottleDecision.Allowed allowed when await WriteAsync(new(Key(login), (stored?.Version ?? 0) + 1, now, allowed.After), cancel):
                    return null;
                default:
                    // Another try at the same login was counted in between: look again.
                    continue;
            }
        }
    }

    /// <summary>The person is who they say: their tries are forgotten, and the address keeps its own.</summary>
    public async Task SucceededAsync(string login, IPAddress? address, CancellationToken cancel)
    {
        await _logins.DeleteOneAsync(document => document.Id == Key(login), cancel);
        await CountAsync(address, clock.GetUtcNow(), by: -1, cancel);
    }

    /// <summary>Counts that decide nothing any more.</summary>
    public async Task ForgetAsync(DateTimeOffset before, CancellationToken cancel)
    {
        await _logins.DeleteManyAsync(document => document.At < before, cancel);
        await _addresses.DeleteManyAsync(document => document.At < before, cancel);
    }

    private string Key(string login) => keys.Hash("login", login);

    private async Task<bool> WriteAsync(LoginDocument document, CancellationToken cancel)
    {
        try
        {
            if (document.Version == 1)
                await _logins.InsertOneAsync(document, cancellationToken: cancel);
            else
                return (await _logins.ReplaceOneAsync(stored => stored.Id == document.Id && stored.Version == document.Version - 1, document, cancellationToken: cancel)).MatchedCount == 1;
            return true;
        }
        catch (MongoWriteException taken) when (taken.WriteError.Category == ServerErrorCategory.DuplicateKey)
        {
            return false;
        }
    }

    private async Task<int> CountAsync(IPAddress? address, DateTimeOffset now, int by, CancellationToken cancel)
    {
        var key = keys.Hash("address", AddressWindow.Of(address, now));
        var document = await _addresses.FindOneAndUpdateAsync<AddressDocument>(
            stored => stored.Id == key,
            Builders<AddressDocument>.Update.Inc(stored => stored.Failures, by).Set(stored => stored.At, now),
            new() { IsUpsert = true, ReturnDocument = ReturnDocument.After },
            cancel);
        return document.Failures;
    }

    private sealed record LoginDocument(string Id, long Version, DateTimeOffset At, LoginTries Tries);

    private sealed record AddressDocument(string Id, int Failures, DateTimeOffset At);
}
