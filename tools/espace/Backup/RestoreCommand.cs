using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Backup;

/// <summary>Puts databases and keys of a backup into data that have none.</summary>
[Description("The reverse of backup, into data that have no databases yet")]
internal sealed class RestoreCommand : AsyncCommand<RestoreSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, RestoreSettings settings, CancellationToken cancellationToken)
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
        await ReadKeysAsync(data, work, settings.Key, cancellationToken);
        await IncreaseCountersAsync(work, cancellationToken);
        await ChangeEpochAsync(work, cancellationToken);
        MoveIntoPlace(work, data);
        Console.WriteLine($"restored to {data.Path}");
        return 0;
    }

    /// <exception cref="Failure">Nobody could read the databases: there are neither keys in the backup nor in the data folder.</exception>
    private static async Task ReadKeysAsync(DataFolder data, PrivateFolder work, string? key, CancellationToken cancel)
    {
        var envelope = work.At(KeyEnvelope.FileName);
        if (File.Exists(envelope))
        {
            using var secret = new PrivateFolder(data);
            if (key is null)
                throw new Failure("the backup's secrets and keys are encrypted: --key FILE is required");
            await KeyEnvelope.DecryptAsync(secret, envelope, work.Path, key, cancel);
        }
        else if (BackupArchive.KeyFolders.Any(name => !Directory.Exists(work.At(name)) && !Directory.Exists(data.At(name))))
        {
            throw new Failure($"the backup was made without secrets and keys: copy the folders secrets and keys into {data.Path} first");
        }
    }

    /// <summary>
    /// More than the numbers that were given out between the backup and the failure: families have them on their receipts, so
    /// none of them may be given out again.
    /// </summary>
    private static async Task IncreaseCountersAsync(PrivateFolder work, CancellationToken cancel)
    {
        if (!await IncrementAsync(work, "counters", "last", 10_000, cancel))
            throw new Failure("the counters of request numbers could not be increased");
    }

    /// <summary>A new epoch of the events' positions: those since the backup are given a second time, and partners must know.</summary>
    private static async Task ChangeEpochAsync(PrivateFolder work, CancellationToken cancel)
    {
        if (!await IncrementAsync(work, "epochs", "restores", RandomNumberGenerator.GetInt32(1, int.MaxValue), cancel))
            throw new Failure("the epoch of the partners' events could not be changed");
    }

    private static async Task<bool> IncrementAsync(PrivateFolder work, string collection, string field, int by, CancellationToken cancel)
    {
        var docDb = Checkout.Executable("tools/docdb", "EspaceFamille.DocDb");
        string[] increment =
        [
            "increment", "--data", work.Path, "--collection", collection, "--field", field,
            "--by", by.ToString(CultureInfo.InvariantCulture),
        ];
        return await AttachedProcess.RunAsync(new CommandLine(docDb, increment), cancel) == 0;
    }

    /// <summary>The databases last: while they are missing, an interrupted restore can be repeated.</summary>
    private static void MoveIntoPlace(PrivateFolder work, DataFolder data)
    {
        foreach (var folder in BackupArchive.KeyFolders.Where(name => Directory.Exists(work.At(name))))
        {
            if (Directory.Exists(data.At(folder)))
                Directory.Delete(data.At(folder), recursive: true);
            Directory.Move(work.At(folder), data.At(folder));
        }

        if (File.Exists(work.At(BackupArchive.SecretRecord)))
            File.Move(work.At(BackupArchive.SecretRecord), data.At(BackupArchive.SecretRecord), overwrite: true);
        Directory.CreateDirectory(Path.GetDirectoryName(data.Databases)!, DataFolder.OwnerOnly);
        File.Move(work.At(BackupArchive.Databases), data.Databases);
    }
}
