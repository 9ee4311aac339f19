using System.ComponentModel;
using EspaceFamille.Tool.Places;
using Spectre.Console;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Backup;

internal abstract class BackupFileSettings : DataSettings
{
    [CommandArgument(0, "<FILE>")]
    [Description("The backup")]
    public required string File { get; init; }
}

internal sealed class BackupSettings : BackupFileSettings
{
    [CommandOption("--recipient <CERTIFICATE>")]
    [Description("Encrypt secrets and keys for the owner of this certificate (PEM)")]
    public string? Recipient { get; init; }

    [CommandOption("--without-keys")]
    [Description("Leave secrets and keys out: they are kept elsewhere")]
    public bool IsWithoutKeys { get; init; }

    public override ValidationResult Validate() => Recipient is null == IsWithoutKeys
        ? ValidationResult.Success()
        : ValidationResult.Error(
            "choose --recipient CERTIFICATE, which encrypts secrets and keys, or --without-keys, which omits them");
}

internal sealed class RestoreSettings : BackupFileSettings
{
    [CommandOption("--key <FILE>")]
    [Description("The private key (PEM) of the certificate that the backup was made for")]
    public string? Key { get; init; }
}
