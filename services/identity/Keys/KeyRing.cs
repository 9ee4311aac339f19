using System.Security.Cryptography;
using System.Text;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace EspaceFamille.Identity.Keys;

/// <summary>The service's keys, read once: those that sign tokens, those that seal codes and refresh tokens, and the pepper.</summary>
internal sealed class KeyRing
{
    private const int SealingKeyBytes = 32;
    private const string PepperKeyId = "pepper";
    private readonly byte[] _pepper;
    private readonly byte[] _unknownNameKey;

    public KeyRing(IOptions<IdentityOptions> options)
    {
        var (given, made) = (options.Value, options.Value.DevelopmentKeys);
        Signing = Read(given.SigningKeyFiles, made, "signing.pem");
        Encryption = Read(given.EncryptionKeyFiles, made, "encryption.pem");
        var pepper = given.PepperFile ?? KeyFile.Make(made!, "pepper", () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        _pepper = Convert.FromBase64String(File.ReadAllText(pepper).Trim());
        var sealing = HKDF.DeriveKey(HashAlgorithmName.SHA256, _pepper, SealingKeyBytes, info: "data-protection"u8.ToArray());
        CookieSealing = new SealingKeys(PepperKeyId, new Dictionary<string, byte[]>(StringComparer.Ordinal) { [PepperKeyId] = sealing });
        _unknownNameKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, _pepper, SealingKeyBytes, info: "unknown-name"u8.ToArray());
    }

    public IReadOnlyList<RsaSecurityKey> Signing { get; }

    public IReadOnlyList<RsaSecurityKey> Encryption { get; }

    /// <summary>Encrypts the keys of cookies at rest.</summary>
    public SealingKeys CookieSealing { get; }

    /// <summary>The keyed hash by which the journal names a user name that no account has.</summary>
    public string HashUnknownName(string name) => NameHash.Of(name, _unknownNameKey);

    /// <summary>A keyed hash (HMAC-SHA256): who steals the database cannot try out logins or access keys against it.</summary>
    public string Hash(string purpose, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_pepper, Encoding.UTF8.GetBytes($"{purpose}\n{text}")));

    private static IReadOnlyList<RsaSecurityKey> Read(IReadOnlyList<string> files, string? directory, string name) =>
        files.Count > 0 ? [.. files.Select(KeyFile.Read)] : [KeyFile.Read(KeyFile.MakeRsa(directory!, name))];
}
