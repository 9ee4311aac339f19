using System.Security.Cryptography;

namespace EspaceFamille.AppHost;

/// <summary>Secrets of this instance: generated once, stored in its data folder for its owner alone.</summary>
internal static class Secrets
{
    public const string Folder = "secrets";
    public const string KeyFolder = "keys";
    private const int Bytes = 32;
    private const int RsaBits = 3072;

    /// <summary>
    /// Every secret that data need, by its file in the data folder. None is ever renamed: <see cref="SecretRecord"/> would miss it.
    /// </summary>
    public static IReadOnlyDictionary<string, Func<string>> All { get; } = new Dictionary<string, Func<string>>(StringComparer.Ordinal)
    {
        [$"{Folder}/absence-encryption"] = Random,
        [$"{Folder}/account-encryption"] = Random,
        [$"{Folder}/broker"] = Random,
        [$"{Folder}/broker-documents"] = Random,
        [$"{Folder}/broker-errors"] = Random,
        [$"{Folder}/broker-identity"] = Random,
        [$"{Folder}/broker-notifications"] = Random,
        [$"{Folder}/broker-partners"] = Random,
        [$"{Folder}/broker-partners-publisher"] = Random,
        [$"{Folder}/broker-reservations"] = Random,
        [$"{Folder}/contact-encryption"] = Random,
        [$"{Folder}/dashboard"] = Random,
        [$"{Folder}/document-encryption"] = Random,
        [$"{Folder}/keys-identity"] = Random,
        [$"{Folder}/keys-portal"] = Random,
        [$"{Folder}/mail-links"] = Random,
        [$"{Folder}/partner-encryption"] = Random,
        [$"{Folder}/portal-client"] = Random,
        [$"{Folder}/receipts"] = Random,
        [$"{Folder}/space-pepper"] = Random,
        [$"{KeyFolder}/encryption.pem"] = Rsa,
        [$"{KeyFolder}/pepper"] = Random,
        [$"{KeyFolder}/signing.pem"] = Rsa,
    };

    /// <summary>
    /// Passwords of users that the document server and the mailbox make at each start. They are keys to no data: one that is missing, as
    /// in data of an earlier version, is made again, and <see cref="SecretRecord"/> does not list it.
    /// </summary>
    public static IReadOnlyDictionary<string, Func<string>> Renewable { get; } =
        DocDbUsers.Names.Select(name => $"docdb-{name}").Append(Mailbox.User)
            .ToDictionary(name => $"{Folder}/{name}", _ => (Func<string>)Random, StringComparer.Ordinal);

    /// <summary>32 random bytes in base64; the same at each start on the same data.</summary>
    public static string Secret(this Instance instance, string name) => File.ReadAllText(Path.Combine(instance.Data, Folder, name));

    /// <summary>A secret as hexadecimal digits, which no address needs to escape.</summary>
    public static string Password(this Instance instance, string name) =>
        Convert.ToHexStringLower(Convert.FromBase64String(instance.Secret(name)));

    /// <summary>The file of a key.</summary>
    public static string Key(this Instance instance, string name) => Path.Combine(instance.Data, KeyFolder, name);

    private static string Random() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    private static string Rsa()
    {
        using var rsa = RSA.Create(RsaBits);
        return rsa.ExportPkcs8PrivateKeyPem();
    }
}
