using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace EspaceFamille.Identity.Storage.Keys;

/// <summary>The issuer's RSA keys, read once: those that sign tokens, and those that encrypt codes and refresh tokens.</summary>
internal sealed class OidcKeys(IOptions<IdentityOptions> options)
{
    public IReadOnlyList<RsaSecurityKey> Signing { get; } =
        Read(options.Value.SigningKeyFiles, options.Value.DevelopmentKeys, "signing.pem");

    public IReadOnlyList<RsaSecurityKey> Encryption { get; } =
        Read(options.Value.EncryptionKeyFiles, options.Value.DevelopmentKeys, "encryption.pem");

    /// <summary>A key's id and the private key in base64, for the check before the service serves.</summary>
    public static KeyValuePair<string, string> Text(RsaSecurityKey key) =>
        new(key.KeyId, Convert.ToBase64String(key.Rsa.ExportPkcs8PrivateKey()));

    private static IReadOnlyList<RsaSecurityKey> Read(IReadOnlyList<string> files, string? directory, string name) =>
        files.Count > 0 ? [.. files.Select(KeyFile.Read)] : [KeyFile.Read(KeyFile.MakeRsa(directory!, name))];
}
