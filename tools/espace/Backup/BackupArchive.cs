using System.Formats.Tar;
using System.IO.Compression;

namespace EspaceFamille.Tool.Backup;

/// <summary>
/// A backup: a compressed tar archive of the databases and, encrypted, of the keys without which nobody can read them.
/// </summary>
internal static class BackupArchive
{
    public const string Databases = "docdb.sqlite";
    public static readonly string[] KeyFolders = ["secrets", "keys"];

    /// <summary>Which secrets belong to the databases.</summary>
    public const string SecretRecord = "secrets.list";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Written beside and renamed when it is complete and on the disk; readable by its owner alone.</summary>
    public static async Task WriteAsync(string folder, string file, CancellationToken cancel)
    {
        var part = $"{file}.part";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = OwnerOnly };
        await using (var stream = new FileStream(part, options))
        {
            await using (var compressed = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
                await TarFile.CreateFromDirectoryAsync(folder, compressed, includeBaseDirectory: false, cancel);
            stream.Flush(flushToDisk: true);
        }

        File.Move(part, file);
    }

    /// <exception cref="Failure">The file is no backup.</exception>
    public static async Task ReadAsync(string file, string folder, CancellationToken cancel)
    {
        try
        {
            await using var compressed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
            await TarFile.ExtractToDirectoryAsync(compressed, folder, overwriteFiles: false, cancel);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new Failure($"{file} is not a backup: {exception.Message}");
        }

        if (!File.Exists(Path.Combine(folder, Databases)))
            throw new Failure($"{file} is not a backup: it lacks databases");
    }
}
