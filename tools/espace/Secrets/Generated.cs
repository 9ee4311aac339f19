using System.Security.Cryptography;

namespace EspaceFamille.Tool.Secrets;

/// <summary>Random values from the system's generator.</summary>
internal static class Generated
{
    private const int PasswordBytes = 24;
    private const int KeyBytes = 32;
    private const int RsaBits = 3072;

    /// <summary>192 bits as hexadecimal digits, which no address and no script needs to escape.</summary>
    public static string Password() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PasswordBytes));

    /// <summary>256 bits in base64.</summary>
    public static string Key() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>A private RSA key of 3072 bits, PKCS#8 as PEM.</summary>
    public static string RsaKey()
    {
        using var rsa = RSA.Create(RsaBits);
        return rsa.ExportPkcs8PrivateKeyPem();
    }
}
