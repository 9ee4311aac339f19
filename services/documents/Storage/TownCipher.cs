using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Storage;

/// <summary>Bytes under a key of the town: AES-256-GCM, a random nonce of 12 bytes, a tag of 16.</summary>
internal sealed record SealedBytes
{
    public required string KeyId { get; init; }
    public required byte[] Nonce { get; init; }
    public required byte[] Cipher { get; init; }
    public required byte[] Tag { get; init; }
}

/// <summary>Seals under the active key and opens under whichever key the bytes name.</summary>
internal sealed class TownCipher(IOptions<DocumentEncryptionOptions> options)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly string _activeKeyId = options.Value.ActiveKeyId;
    private readonly Dictionary<string, byte[]> _keys = options.Value.Keys.ToDictionary(
        key => key.Key, key => DocumentEncryptionOptions.Decode(key.Value)!, StringComparer.Ordinal);

    /// <param name="context">What the bytes belong to. It is authenticated: sealed bytes cannot be moved elsewhere.</param>
    public SealedBytes Seal(ReadOnlySpan<byte> clear, string context)
    {
        var sealedBytes = new SealedBytes
        {
            KeyId = _activeKeyId,
            Nonce = RandomNumberGenerator.GetBytes(NonceBytes),
            Cipher = new byte[clear.Length],
            Tag = new byte[TagBytes],
        };
        using var aes = new AesGcm(_keys[_activeKeyId], TagBytes);
        aes.Encrypt(sealedBytes.Nonce, clear, sealedBytes.Cipher, sealedBytes.Tag, Encoding.UTF8.GetBytes(context));
        return sealedBytes;
    }

    /// <exception cref="CryptographicException">The bytes were altered or belong to another context.</exception>
    /// <exception cref="InvalidOperationException">Their key is not configured any more.</exception>
    public byte[] Open(SealedBytes sealedBytes, string context)
    {
        var key = _keys.GetValueOrDefault(sealedBytes.KeyId)
            ?? throw new InvalidOperationException($"The key '{sealedBytes.KeyId}' is not configured, and something is still sealed under it.");
        var clear = new byte[sealedBytes.Cipher.Length];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(sealedBytes.Nonce, sealedBytes.Cipher, sealedBytes.Tag, clear, Encoding.UTF8.GetBytes(context));
        return clear;
    }
}
