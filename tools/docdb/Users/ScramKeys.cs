using System.Security.Cryptography;
using System.Text;

namespace EspaceFamille.DocDb.Users;

/// <summary>The stored keys of a password for SCRAM-SHA-256 (RFC 5802 and 7677); the password cannot be derived from them.</summary>
/// <param name="User">Null for an unknown name: its keys are random, so that no proof is valid.</param>
internal sealed record ScramKeys(User? User, byte[] Salt, byte[] StoredKey, byte[] ServerKey)
{
    /// <summary>MongoDB's iteration count.</summary>
    public const int Iterations = 15_000;

    public static ScramKeys Derive(User user, string password, byte[] salt)
    {
        var salted = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.ASCII.GetBytes(password), salt, Iterations, HashAlgorithmName.SHA256, SHA256.HashSizeInBytes);
        var clientKey = HMACSHA256.HashData(salted, "Client Key"u8);
        return new ScramKeys(user, salt, SHA256.HashData(clientKey), HMACSHA256.HashData(salted, "Server Key"u8));
    }

    /// <summary>Whether the proof is valid, compared in constant time.</summary>
    public bool Fits(byte[] authMessage, byte[] proof)
    {
        var clientKey = HMACSHA256.HashData(StoredKey, authMessage);
        for (var at = 0; at < clientKey.Length; at++) clientKey[at] ^= proof[at];
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(clientKey), StoredKey) && User is not null;
    }

    public byte[] Signature(byte[] authMessage) => HMACSHA256.HashData(ServerKey, authMessage);
}
