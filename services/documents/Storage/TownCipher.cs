using System.Security.Cryptography;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Storage;

/// <summary>Encrypts under the town's active key, and decrypts under the key that the envelope names.</summary>
internal sealed class TownCipher(IOptions<DocumentEncryptionOptions> options)
{
    private readonly SealingKeys _keys = new(options.Value.ActiveKeyId, options.Value.Keys.ToDictionary(
        key => key.Key, key => DocumentEncryptionOptions.Decode(key.Value)!, StringComparer.Ordinal));

    /// <summary>The key under which new bytes are encrypted.</summary>
    public string ActiveKeyId => _keys.ActiveKeyId;

    /// <param name="context">What the bytes belong to. It is authenticated: encrypted bytes cannot be moved to another document.</param>
    public byte[] Encrypt(ReadOnlySpan<byte> clear, string context) => Sealed.Encrypt(_keys, clear, context);

    /// <exception cref="CryptographicException">The bytes were altered or belong to another context.</exception>
    /// <exception cref="InvalidOperationException">Their key is no longer configured.</exception>
    public byte[] Decrypt(byte[] encrypted, string context) => Sealed.Decrypt(_keys, encrypted, context);
}
