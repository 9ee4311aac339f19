using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.KeyManagement.Internal;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>
/// The Data Protection keys of this host. Serving never creates one: the next key is created here, after all that are in use
/// were opened, so that a ring that cannot be read is never continued by a new one.
/// </summary>
internal sealed class KeyRing(IKeyManager keys, IKeyRingProvider current, KeyRingStore store, TimeProvider clock) : IKeyCheck
{
    /// <summary>
    /// The framework then keeps the ring that it read, and reads it again once a day. Without a ring it takes a slow database for a
    /// forged cookie: the session or draft would be refused instead of the request answering 503.
    /// </summary>
    public Task RunAsync(CancellationToken cancel)
    {
        CreateNextKey();
        _ = current.GetCurrentKeyRing();
        return Task.CompletedTask;
    }

    /// <summary>Opens the ring, and creates its next key when it is due.</summary>
    /// <exception cref="UnreadableKeysException">A key cannot be opened that has not expired. No key was created.</exception>
    public void CreateNextKey()
    {
        if (Next(Open()) is not { } next)
            return;
        try
        {
            keys.CreateNewKey(next.ActivatesAt, next.ExpiresAt);
        }
        catch (MongoWriteException exception) when (exception.WriteError.Category is ServerErrorCategory.DuplicateKey)
        {
            // Another replica created it first.
        }
    }

    private KeyPeriod? Next(IEnumerable<IKey> ring) =>
        KeyRotationRules.Next([.. ring.Where(key => !key.IsRevoked).Select(key => key.ExpirationDate)], clock.GetUtcNow());

    /// <summary>The framework ignores a key without dates: it is counted here.</summary>
    private IReadOnlyCollection<IKey> Open()
    {
        var stored = store.GetAllElements().Count(KeyRingStore.IsKey);
        var (ring, now) = (keys.GetAllKeys(), clock.GetUtcNow());
        List<string> faults = [.. ring.Where(key => key.ExpirationDate > now && !key.IsRevoked).Select(FaultOf).OfType<string>()];
        if (stored > ring.Count)
            faults.Add("a Data Protection key has no dates");
        return faults.Count == 0 ? ring : throw new UnreadableKeysException(string.Join("; ", faults));
    }

    private static string? FaultOf(IKey key)
    {
        try
        {
            return key.CreateEncryptor() is null ? $"the Data Protection key {key.KeyId} has no known algorithm" : null;
        }
        catch (Exception exception) when (exception is not (MongoException or TimeoutException))
        {
            return $"the Data Protection key {key.KeyId} cannot be opened ({exception.Message})";
        }
    }
}
