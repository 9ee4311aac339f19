using System.ComponentModel;
using EspaceFamille.Tool.Places;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Backup;

/// <summary>Puts databases and keys of a backup into data that have none.</summary>
[Description("The reverse of backup, into data that have no databases yet")]
internal sealed class RestoreCommand : AsyncCommand<BackupSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, BackupSettings settings, CancellationToken cancellationToken)
    {
        var data = settings.Folder;
        if (!File.Exists(settings.File))
            throw new Failure($"{settings.File} cannot be read");
        if (data.Running() is { } running)
            throw new Failure($"running on this data (process {running.Process}); ./espace down stops it");
        if (File.Exists(data.Databases))
            throw new Failure($"{data.Path} has databases already; ./espace down --wipe erases them");

        data.Prepare();
        using var work = new PrivateFolder(data);
        await BackupArchive.ReadAsync(settings.File, work.Path, cancellationToken);
        MoveIntoPlace(work, data);
        Console.WriteLine($"restored to {data.Path}");
        return 0;
    }

    /// <summary>The databases last: while they are missing, an interrupted restore can be repeated.</summary>
    private static void MoveIntoPlace(PrivateFolder work, DataFolder data)
    {
        foreach (var folder in BackupArchive.KeyFolders)
        {
            if (Directory.Exists(data.At(folder)))
                Directory.Delete(data.At(folder), recursive: true);
            Directory.Move(work.At(folder), data.At(folder));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(data.Databases)!, DataFolder.OwnerOnly);
        File.Move(work.At(BackupArchive.Databases), data.Databases);
    }
}
