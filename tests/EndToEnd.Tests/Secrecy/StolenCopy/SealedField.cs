using System.Security.Cryptography;
using EspaceFamille.Platform;

namespace EspaceFamille.EndToEnd.Tests.Secrecy.StolenCopy;

/// <summary>An encrypted field of a storage space, with what who reads the source code knows of it.</summary>
/// <param name="Name">What it contains.</param>
/// <param name="KeyName">The kind of key that the envelope states.</param>
/// <param name="Context">The associated data of the envelope.</param>
internal sealed record SealedField(string Name, string KeyName, string Context, byte[] Envelope)
{
    /// <returns>What it contains; null where the key is another.</returns>
    public byte[]? TryDecrypt(byte[] key)
    {
        try
        {
            return Sealed.Decrypt(
                new SealingKeys(KeyName, new Dictionary<string, byte[]>(StringComparer.Ordinal) { [KeyName] = key }), Envelope, Context);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
