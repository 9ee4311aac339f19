using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Authentication;

namespace EspaceFamille.Portal.Sessions;

/// <summary>The 256 random bits that a browser's cookie carries, and what is derived from them.</summary>
internal static class SessionKey
{
    private const string KeyId = "cookie";
    private static readonly byte[] Purpose = "espace-famille portal session"u8.ToArray();

    internal static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    internal static string Id(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(key)));

    /// <summary>Encrypts a ticket under a key that derives from the cookie's, for the session of that id alone.</summary>
    internal static byte[] Seal(string key, AuthenticationTicket ticket) =>
        Sealed.Encrypt(Keys(key), TicketSerializer.Default.Serialize(ticket), Id(key));

    internal static AuthenticationTicket? Open(string key, byte[] envelope) =>
        TicketSerializer.Default.Deserialize(Sealed.Decrypt(Keys(key), envelope, Id(key)));

    private static SealingKeys Keys(string key) => new(KeyId, new Dictionary<string, byte[]>(StringComparer.Ordinal)
    {
        [KeyId] = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.ASCII.GetBytes(key), 32, info: Purpose),
    });
}
