using System.Security.Cryptography;
using System.Text;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Storage.Keys;

/// <summary>The key of stored hashes: who steals the database cannot try out user names or access keys against it.</summary>
internal sealed class Pepper
{
    private const int KeyBytes = 32;
    private readonly byte[] _key;
    private readonly byte[] _unknownNameKey;

    public Pepper(IOptions<IdentityOptions> options)
    {
        var file = options.Value.PepperFile ?? KeyFile.Make(
            options.Value.DevelopmentKeys!, "pepper", () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
        Text = File.ReadAllText(file).Trim();
        Span<byte> key = new byte[Text.Length];
        if (!Convert.TryFromBase64String(Text, key, out var length) || length != KeyBytes)
            throw new WrongSettingException(
                $"Identity:PepperFile: {file} must contain {KeyBytes} bytes in base64. Put back the file that belongs to this database.");
        _key = key[..length].ToArray();
        _unknownNameKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, KeyBytes, info: "unknown-name"u8.ToArray());
    }

    /// <summary>The key in base64, for the check before the service serves.</summary>
    public string Text { get; }

    /// <summary>The keyed hash by which the journal names a user name that no account has.</summary>
    public string HashUnknownName(string name) => NameHash.Of(name, _unknownNameKey);

    /// <summary>The keyed hash of a recovery code, which differs per account.</summary>
    public string HashRecoveryCode(string accountId, string digits) => Hash("recovery-code", $"{accountId}\n{digits}");

    /// <summary>The keyed hash of an access key, however it was typed.</summary>
    public string HashKey(string typed) => Hash("access-key", AccessKeyRules.Normalize(typed));

    /// <summary>HMAC-SHA256.</summary>
    public string Hash(string purpose, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{purpose}\n{text}")));
}
