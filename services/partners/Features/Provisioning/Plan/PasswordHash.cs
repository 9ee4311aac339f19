using System.Security.Cryptography;
using System.Text;

namespace EspaceFamille.Partners.Features.Provisioning.Plan;

/// <summary>How RabbitMQ keeps a password: base64 of 4 bytes of salt and the SHA-256 of the salt and the password.</summary>
internal static class PasswordHash
{
    private const int SaltBytes = 4;

    public static string Of(string password) => Of(password, RandomNumberGenerator.GetBytes(SaltBytes));

    public static bool IsOf(string hash, string password)
    {
        var stored = new byte[SaltBytes + SHA256.HashSizeInBytes];
        return Convert.TryFromBase64String(hash, stored, out var written) && written == stored.Length
            && CryptographicOperations.FixedTimeEquals(stored, Convert.FromBase64String(Of(password, stored[..SaltBytes])));
    }

    private static string Of(string password, byte[] salt) =>
        Convert.ToBase64String([.. salt, .. SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(password)])]);
}
