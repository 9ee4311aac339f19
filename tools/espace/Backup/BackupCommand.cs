using System.ComponentModel;
using EspaceFamille.Tool.Places;
using EspaceFamille.Tool.Processes;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Backup;

/// <summary>Copies the databases, and secrets and keys encrypted, into one file. The system keeps serving meanwhile.</summary>
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

        using var content = new PrivateFolder(data);
        using var work = new PrivateFolder(data);
        if (settings.Recipient is { } certificate)
            await EncryptKeysAsync(data, work, content.At(KeyEnvelope.FileName), Path.GetFullPath(certificate), cancellationToken);
        await CopyDatabasesAsync(data, content, cancellationToken);
        await BackupArchive.WriteAsync(content.Path, file, cancellationToken);
        Console.WriteLine(settings.IsWithoutKeys
            ? $"kept in {file}, without secrets and keys: keep these folders of {data.Path}, and {BackupArchive.SecretRecord}"
            : $"kept in {file}; secrets and keys are encrypted for {settings.Recipient}");
        return 0;
    }

    private static async Task CopyDatabasesAsync(DataFolder data, PrivateFolder content, CancellationToken cancel)
    {
        var docDb = Checkout.Executable("tools/docdb", "EspaceFamille.DocDb");
        string[] backup = ["backup", "--data", Path.GetDirectoryName(data.Databases)!, "--to", content.At(BackupArchive.Databases)];
        if (await AttachedProcess.RunAsync(new CommandLine(docDb, backup), cancel) != 0)
            throw new Failure("the databases could not be copied");
    }

    private static async Task EncryptKeysAsync(
        DataFolder data, PrivateFolder work, string file, string certificate, CancellationToken cancel)
    {
        var copy = Directory.CreateDirectory(work.At("keys"), DataFolder.OwnerOnly).FullName;
        if (File.Exists(data.At(BackupArchive.SecretRecord)))
            File.Copy(data.At(BackupArchive.SecretRecord), Path.Combine(copy, BackupArchive.SecretRecord));
        foreach (var folder in BackupArchive.KeyFolders)
        {
            Directory.CreateDirectory(Path.Combine(copy, folder), DataFolder.OwnerOnly);
            foreach (var secret in Directory.EnumerateFiles(data.At(folder), "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(copy, Path.GetRelativePath(data.Path, secret));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!, DataFolder.OwnerOnly);
                File.Copy(secret, target);
            }
        }

        await KeyEnvelope.EncryptAsync(work, copy, file, certificate, cancel);
    }
}
