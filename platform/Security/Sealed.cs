using System.Security.Cryptography;
using System.Text;
#pragma warning disable RS0030 // The one place that constructs AesGcm.

namespace EspaceFamille.Platform;

/// <summary>
/// The envelope of encrypted data at rest: AES-256-GCM with a random nonce. In this order: version (1), the key id's length in
/// bytes (1), the key id, nonce (12), tag (16), ciphertext. Everything before the nonce is authenticated with the associated data.
/// </summary>
public static class Sealed
{
    private const byte Version = 1;
    private const int PrefixBytes = 2;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <param name="associatedData">What the data belongs to: the envelope cannot be decrypted as part of anything else.</param>
    public static byte[] Encrypt(SealingKeys keys, ReadOnlySpan<byte> plaintext, string associatedData)
    {
        ArgumentException.ThrowIfNullOrEmpty(associatedData);
        byte[] id = Encoding.UTF8.GetBytes(keys.ActiveKeyId), header = [Version, checked((byte)id.Length), .. id];
        var envelope = new byte[header.Length + NonceBytes + TagBytes + plaintext.Length];
        header.CopyTo(envelope, 0);
        Split(envelope, header.Length, out var nonce, out var tag, out var ciphertext);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(keys.Active, TagBytes);
        aes.Encrypt(nonce, plaintext, ciphertext, tag, [.. header, .. Encoding.UTF8.GetBytes(associatedData)]);
        return envelope;
    }

    /// <exception cref="CryptographicException">The envelope is no complete one, was altered, or belongs to something else.</exception>
    /// <exception cref="InvalidOperationException">Its key is not configured.</exception>
    public static byte[] Decrypt(SealingKeys keys, byte[] envelope, string associatedData)
    {
        ArgumentException.ThrowIfNullOrEmpty(associatedData);
        var headerBytes = HeaderBytes(envelope);
        var key = keys.Find(KeyId(envelope));
        Split(envelope, headerBytes, out var nonce, out var tag, out var ciphertext);
        var plaintext = new byte[ciphertext.Length];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(nonce, ciphertext, tag, plaintext, [.. envelope[..headerBytes], .. Encoding.UTF8.GetBytes(associatedData)]);
        return plaintext;
    }

    /// <summary>The key under which the envelope states that it was encrypted.</summary>
    /// <exception cref="CryptographicException">It is no complete envelope.</exception>
    public static string KeyId(byte[] envelope) => Encoding.UTF8.GetString(envelope, PrefixBytes, HeaderBytes(envelope) - PrefixBytes);

    private static int HeaderBytes(byte[] envelope)
    {
        if (envelope.Length < PrefixBytes || envelope[0] != Version)
            throw new CryptographicException("The data is no envelope of a known version.");
        var header = PrefixBytes + envelope[1];
        return envelope.Length >= header + NonceBytes + TagBytes
            ? header
            : throw new CryptographicException("The envelope is truncated.");
    }

    private static void Split(byte[] envelope, int header, out Span<byte> nonce, out Span<byte> tag, out Span<byte> ciphertext)
    {
        nonce = envelope.AsSpan(header, NonceBytes);
        tag = envelope.AsSpan(header + NonceBytes, TagBytes);
        ciphertext = envelope.AsSpan(header + NonceBytes + TagBytes);
    }
}
