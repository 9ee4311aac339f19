using System.Security.Cryptography;

namespace EspaceFamille.Platform;

/// <summary>
/// A known text, encrypted under a key when the key is used for the first time: later starts decrypt it, and a key that was
/// exchanged under the same id is found before it does harm.
/// </summary>
/// <param name="Id">The set's name and the key's id.</param>
/// <param name="Retired">Set by an operator: a host may start without this key.</param>
internal sealed record KeyCheckValue(string Id, string KeySet, string KeyId, byte[] Envelope, bool Retired)
{
    private static ReadOnlySpan<byte> Text => "espace-famille"u8;

    public static string IdOf(string keySet, string keyId) => $"{keySet}:{keyId}";

    public static KeyCheckValue Of(string keySet, string keyId, string key) =>
        new(IdOf(keySet, keyId), keySet, keyId, Sealed.Encrypt(Derived(keyId, key), Text, IdOf(keySet, keyId)), Retired: false);

    /// <summary>Whether this is the key under which the value was encrypted.</summary>
    public bool IsOf(string key)
    {
        try
        {
            return Sealed.Decrypt(Derived(KeyId, key), Envelope, Id).AsSpan().SequenceEqual(Text);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>A key of its own, independent of what the key encrypts or signs elsewhere.</summary>
    private static SealingKeys Derived(string keyId, string key) => new(keyId, new Dictionary<string, byte[]>(StringComparer.Ordinal)
    {
        [keyId] = HKDF.DeriveKey(HashAlgorithmName.SHA256, Convert.FromBase64String(key.Trim()), 32, info: "key-check"u8.ToArray()),
    });
}
