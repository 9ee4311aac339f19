using System.ComponentModel;
using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Backup;

/// <summary>Copies databases and keys into one file for the owner alone. The system keeps serving meanwhile.</summary>
[Description("Copy databases and keys into one file, while the system runs")]
internal sealed class BackupCommand : AsyncCommand<BackupSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, BackupSettings settings, CancellationToken cancellationToken)
    {
        var (data, file) = (settings.Folder, Path.GetFullPath(settings.File));
        if (!File.Exists(data.Databases))
            throw new Failure($"there are no databases in {data.Path}");
        if (File.Exists(file))
            throw new Failure($"{file} exists already");

        using var work = new PrivateFolder(data);
        await CopyAsync(data, work, cancellationToken);
        await BackupArchive.WriteAsync(work.Path, file, cancellationToken);
        Console.WriteLine($"kept in {file}");
        return 0;
    }

    private static async Task CopyAsync(DataFolder data, PrivateFolder work, CancellationToken cancel)
    {
        var docDb = Checkout.Executable("tools/docdb", "EspaceFamille.DocDb");
        string[] backup = ["backup", "--data", Path.GetDirectoryName(data.Databases)!, "--to", work.At(BackupArchive.Databases)];
        if (await AttachedProcess.RunAsync(new CommandLine(docDb, backup), cancel) != 0)
            throw new Failure("the databases could not be copied");
        if (File.Exists(data.At(BackupArchive.SecretRecord)))
            File.Copy(data.At(BackupArchive.SecretRecord), work.At(BackupArchive.SecretRecord));
        foreach (var folder in BackupArchive.KeyFolders)
        {
            Directory.CreateDirectory(work.At(folder), DataFolder.OwnerOnly);
            foreach (var file in Directory.EnumerateFiles(data.At(folder), "*", SearchOption.AllDirectories))
            {
                var copy = work.At(Path.GetRelativePath(data.Path, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!, DataFolder.OwnerOnly);
                File.Copy(file, copy);
            }
        }
    }
}
