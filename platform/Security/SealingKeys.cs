using System.Collections.Frozen;

namespace EspaceFamille.Platform;

/// <summary>AES-256 keys of one purpose: the active one encrypts, all of them decrypt.</summary>
public sealed class SealingKeys
{
    private const int KeyBytes = 32;

    private readonly FrozenDictionary<string, byte[]> _keys;

    /// <exception cref="ArgumentException">The active key is missing, or a key is not 32 bytes.</exception>
    public SealingKeys(string activeKeyId, IReadOnlyDictionary<string, byte[]> keys)
    {
        if (keys.FirstOrDefault(key => key.Value.Length != KeyBytes) is { Key: { } wrong })
            throw new ArgumentException($"The key '{wrong}' is not {KeyBytes} bytes.", nameof(keys));
        _keys = keys.ToFrozenDictionary(StringComparer.Ordinal);
        ActiveKeyId = activeKeyId;
        Active = _keys.GetValueOrDefault(activeKeyId)
            ?? throw new ArgumentException($"The active key '{activeKeyId}' is not among the keys.", nameof(activeKeyId));
    }

    public string ActiveKeyId { get; }

    internal byte[] Active { get; }

    internal byte[] Find(string id) => _keys.GetValueOrDefault(id)
        ?? throw new InvalidOperationException($"The key '{id}' is not configured, and data is encrypted under it.");
}
