using EspaceFamille.Identity.Storage.Keys;

namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>
/// The issuer's RSA keys, generated once per test run: generating two takes a host as long as the rest of its start. The pepper of
/// each host is its own.
/// </summary>
internal static class IssuerKeys
{
    private static readonly string[] Names = ["signing.pem", "encryption.pem"];

    private static readonly Lazy<KeyValuePair<string, string>[]> Generated = new(Generate);

    /// <summary>A folder of keys for one host, which deletes it.</summary>
    public static DirectoryInfo NewFolder()
    {
        var folder = NewEmptyFolder();
        foreach (var (name, key) in Generated.Value)
            File.WriteAllText(Path.Combine(folder.FullName, name), key);
        return folder;
    }

    private static DirectoryInfo NewEmptyFolder() => Directory.CreateTempSubdirectory("identity-keys-");

    private static KeyValuePair<string, string>[] Generate()
    {
        var folder = NewEmptyFolder();
        var keys = Names.Select(name => KeyValuePair.Create(name, File.ReadAllText(KeyFile.MakeRsa(folder.FullName, name)))).ToArray();
        folder.Delete(recursive: true);
        return keys;
    }
}
