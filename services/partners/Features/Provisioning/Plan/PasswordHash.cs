using System.Security.Cryptography;
using EspaceFamille.Partners.Domain.Partners;

namespace EspaceFamille.Partners.Features.Provisioning.Plan;

/// <summary>Whether a stored hash is that of a password.</summary>
internal static class PasswordHash
{
    private const int SaltBytes = 4;

    public static bool IsOf(string hash, string password)
    {
        var stored = new byte[SaltBytes + SHA256.HashSizeInBytes];
        return Convert.TryFromBase64String(hash, stored, out var written) && written == stored.Length
            && CryptographicOperations.FixedTimeEquals(
                stored, Convert.FromBase64String(BrokerPassword.Hash(password, stored[..SaltBytes])));
    }
}
