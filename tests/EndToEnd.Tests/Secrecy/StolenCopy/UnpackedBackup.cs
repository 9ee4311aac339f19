using System.Formats.Tar;
using System.IO.Compression;
using EspaceFamille.EndToEnd.Tests.Scenarios;
using EspaceFamille.TestKit;

namespace EspaceFamille.EndToEnd.Tests.Secrecy.StolenCopy;

/// <summary>A backup of the running system, unpacked as anybody can who copied its file.</summary>
internal sealed class UnpackedBackup : IDisposable
{
    private readonly string _work = Directory.CreateTempSubdirectory("stolen-backup-").FullName;

    /// <summary>What the archive contains.</summary>
    public string Folder => Path.Combine(_work, "content");

    public static async Task<UnpackedBackup> MakeAsync(RunningSystem system)
    {
        var unpacked = new UnpackedBackup();
        var backup = new OperatorBackup(unpacked._work);
        await backup.MakeAsync(system);
        await using var compressed = new GZipStream(File.OpenRead(backup.Archive), CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(
            compressed, Directory.CreateDirectory(unpacked.Folder).FullName, overwriteFiles: false);
        return unpacked;
    }

    /// <summary>Reads its databases through a document server of their own.</summary>
    public async Task<Loot> ReadAsync()
    {
        var port = FreePort.Next();
        using var server = ChildProcess.Start(
            Repository.Executable("tools/docdb", "EspaceFamille.DocDb"), ["--port", $"{port}", "--data", Folder],
            new Dictionary<string, string>(StringComparer.Ordinal));
        await server.WaitForAsync("docdb: listening");
        return await Loot.TakeAsync($"mongodb://127.0.0.1:{port}", Folder);
    }

    public void Dispose() => Directory.Delete(_work, recursive: true);
}
