using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EspaceFamille.Platform;
using Microsoft.IdentityModel.Tokens;

namespace EspaceFamille.Identity.Storage.Keys;

/// <summary>Reads an RSA private key from a file, or makes the file where it is missing and may be made.</summary>
internal static class KeyFile
{
    public static RsaSecurityKey Read(string path)
    {
        var rsa = Load(path);
        var key = new RsaSecurityKey(rsa);
        // The same file gives the same key id in every process and after every restart.
        key.KeyId = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());
        return key;
    }

    public static string MakeRsa(string directory, string name) => Make(directory, name, () =>
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportPkcs8PrivateKeyPem();
    });

    /// <summary>Two processes may start at once: the first file that is complete wins, and both read that one.</summary>
    public static string Make(string directory, string name, Func<string> content)
    {
        var path = Path.Combine(directory, name);
        if (File.Exists(path))
            return path;
        Directory.CreateDirectory(directory);
        var draft = Path.Combine(directory, $".{name}.{Ids.New()}");
        File.WriteAllText(draft, content());
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        try
        {
            File.Move(draft, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }

        return path;
    }

    private static RSA Load(string path)
    {
        try
        {
            return path.EndsWith(".pfx", StringComparison.OrdinalIgnoreCase) ? FromCertificate(path) : FromPem(path);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            throw new WrongSettingException(
                $"the key file {path} must contain an RSA private key (PEM, or PFX without password). "
                + "Put back the file that belongs to this database and start again.");
        }
    }

    private static RSA FromPem(string path)
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(path));
        return rsa;
    }

    private static RSA FromCertificate(string path)
    {
        using var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, password: null);
        return certificate.GetRSAPrivateKey() ?? throw new CryptographicException($"{path} holds no RSA private key.");
    }
}
