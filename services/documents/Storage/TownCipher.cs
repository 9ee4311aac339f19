using System.Security.Cryptography;
using System.Text;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Storage;

/// <summary>Encrypts under the active key, and decrypts under the key that the bytes name.</summary>
internal sealed class TownCipher(IOptions<DocumentEncryptionOptions> options)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly string _activeKeyId = options.Value.ActiveKeyId;
    private readonly Dictionary<string, byte[]> _keys = options.Value.Keys.ToDictionary(
        key => key.Key, key => DocumentEncryptionOptions.Decode(key.Value)!, StringComparer.Ordinal);

    /// <param name="context">What the bytes belong to. It is authenticated: encrypted bytes cannot be moved to another document.</param>
    public SealedBytes Encrypt(ReadOnlySpan<byte> clear, string context)
    {
        var encrypted = new SealedBytes
        {
            KeyId = _activeKeyId,
            Nonce = RandomNumberGenerator.GetBytes(NonceBytes),
            Cipher = new byte[clear.Length],
            Tag = new byte[TagBytes],
        };
        using var aes = new AesGcm(_keys[_activeKeyId], TagBytes);
        aes.Encrypt(encrypted.Nonce, clear, encrypted.Cipher, encrypted.Tag, Encoding.UTF8.GetBytes(context));
        return encrypted;
    }

    /// <exception cref="CryptographicException">The bytes were altered or belong to another context.</exception>
    /// <exception cref="InvalidOperationException">Their key is no longer configured.</exception>
    public byte[] Decrypt(SealedBytes encrypted, string context)
    {
        var key = _keys.GetValueOrDefault(encrypted.KeyId)
            ?? throw new InvalidOperationException($"The key '{encrypted.KeyId}' is not configured, and data is encrypted under it.");
        var clear = new byte[encrypted.Cipher.Length];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(encrypted.Nonce, encrypted.Cipher, encrypted.Tag, clear, Encoding.UTF8.GetBytes(context));
        return clear;
    }
}
