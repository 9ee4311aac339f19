using System.ComponentModel;
using EspaceFamille.Tool.Places;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Backup;

internal sealed class BackupSettings : DataSettings
{
    [CommandArgument(0, "<FILE>")]
    [Description("The backup")]
    public required string File { get; init; }
}
