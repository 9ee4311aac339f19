using System.ComponentModel;
using EspaceFamille.Tool.Places;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Screenshots;

internal sealed class ScreenshotsSettings : DataSettings
{
    [CommandOption("--help-pages")]
    [Description("Replace the pictures of the help pages (portal/Content/aide) by those just taken")]
    public bool HelpPages { get; init; }
}
