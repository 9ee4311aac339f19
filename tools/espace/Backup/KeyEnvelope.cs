using System.Formats.Tar;
using EspaceFamille.Tool.Processes;

namespace EspaceFamille.Tool.Backup;

/// <summary>Secrets and keys inside a backup, encrypted to a certificate: a CMS message that openssl can decrypt by hand, too.</summary>
internal static class KeyEnvelope
{
    public const string FileName = "keys.cms";

    /// <param name="folder">What is encrypted.</param>
    /// <param name="file">The message.</param>
    public static async Task EncryptAsync(PrivateFolder work, string folder, string file, string certificate, CancellationToken cancel)
    {
        if (!File.Exists(certificate))
            throw new Failure($"{certificate} cannot be read");
        var tar = work.At("keys.tar");
        await TarFile.CreateFromDirectoryAsync(folder, tar, includeBaseDirectory: false, cancel);
        string[] command = ["cms", "-encrypt", "-binary", "-aes-256-gcm", "-outform", "DER", "-in", tar, "-out", file, certificate];
        await QuietProcess.RunAsync(new CommandLine("openssl", command), work.At("openssl.log"), cancel);
    }

    /// <exception cref="Failure">The key is another one, or the message was changed.</exception>
    public static async Task DecryptAsync(PrivateFolder work, string file, string folder, string key, CancellationToken cancel)
    {
        if (!File.Exists(key))
            throw new Failure($"{key} cannot be read");
        var tar = work.At("keys.tar");
        string[] command = ["cms", "-decrypt", "-binary", "-inform", "DER", "-in", file, "-out", tar, "-inkey", key];
        await QuietProcess.RunAsync(new CommandLine("openssl", command), work.At("openssl.log"), cancel);
        await TarFile.ExtractToDirectoryAsync(tar, folder, overwriteFiles: false, cancel);
    }
}
