using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EspaceFamille.Partners.Domain.Partners;

/// <summary>The password of a partner's user at the broker: drawn here, printed once, and stored only as the broker's own hash.</summary>
internal static class BrokerPassword
{
    private const int Bytes = 24;
    private const int SaltBytes = 4;

    /// <summary>192 random bits in base64url, which an address contains without escapes.</summary>
    public static string Draw() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string Hash(string password) => Hash(password, RandomNumberGenerator.GetBytes(SaltBytes));

    /// <summary>As RabbitMQ's <c>rabbit_password_hashing_sha256</c>: salt, then the SHA-256 of salt and password, in base64.</summary>
    public static string Hash(string password, byte[] salt) =>
        Convert.ToBase64String([.. salt, .. SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(password)])]);
}
