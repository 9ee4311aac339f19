using System.Security.Cryptography;

namespace EspaceFamille.AppHost;

/// <summary>Secrets of this instance: generated once, stored in its data folder for its owner alone.</summary>
internal static class Secrets
{
    public const string Folder = "secrets";
    public const string KeyFolder = "keys";
    private const int Bytes = 32;
    private const int RsaBits = 3072;

    /// <summary>Every secret by its file in the data folder. None is ever renamed: <see cref="SecretRecord"/> would miss it.</summary>
    public static IReadOnlyDictionary<string, Func<string>> All { get; } = new Dictionary<string, Func<string>>(StringComparer.Ordinal)
    {
        [$"{Folder}/broker"] = Random,
        [$"{Folder}/contact-encryption"] = Random,
        [$"{Folder}/dashboard"] = Random,
        [$"{Folder}/document-encryption"] = Random,
        [$"{Folder}/keys-identity"] = Random,
        [$"{Folder}/keys-portal"] = Random,
        [$"{Folder}/portal-client"] = Random,
        [$"{Folder}/receipts"] = Random,
        [$"{KeyFolder}/encryption.pem"] = Rsa,
        [$"{KeyFolder}/pepper"] = Random,
        [$"{KeyFolder}/signing.pem"] = Rsa,
    };

    /// <summary>32 random bytes in base64; the same at each start on the same data.</summary>
    public static string Secret(this Instance instance, string name) => File.ReadAllText(Path.Combine(instance.Data, Folder, name));

    /// <summary>The file of a key.</summary>
    public static string Key(this Instance instance, string name) => Path.Combine(instance.Data, KeyFolder, name);

    private static string Random() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    private static string Rsa()
    {
        using var rsa = RSA.Create(RsaBits);
        return rsa.ExportPkcs8PrivateKeyPem();
    }
}
