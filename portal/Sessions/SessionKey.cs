using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;

namespace EspaceFamille.Portal.Sessions;

/// <summary>The 256 random bits that a browser's cookie carries, and what is derived from them.</summary>
internal static class SessionKey
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private static readonly byte[] Purpose = "espace-famille portal session"u8.ToArray();

    internal static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    internal static string Id(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(key)));

    /// <summary>AES-256-GCM: nonce, tag, then the ticket.</summary>
    internal static byte[] Seal(string key, AuthenticationTicket ticket)
    {
        var plain = TicketSerializer.Default.Serialize(ticket);
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var aes = Cipher(key);
        aes.Encrypt(box.AsSpan(0, NonceBytes), plain, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes));
        return box;
    }

    internal static AuthenticationTicket? Open(string key, byte[] box)
    {
        var plain = new byte[box.Length - NonceBytes - TagBytes];
        using var aes = Cipher(key);
        aes.Decrypt(box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), plain);
        return TicketSerializer.Default.Deserialize(plain);
    }

    private static AesGcm Cipher(string key) =>
        new(HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.ASCII.GetBytes(key), 32, info: Purpose), TagBytes);
}
