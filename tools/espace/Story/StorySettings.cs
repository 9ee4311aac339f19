using System.ComponentModel;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Story;

internal sealed class StorySettings : CommandSettings
{
    [CommandOption("--port <N>")]
    [Description("The gateway's port")]
    public int Port { get; init; } = 8080;
}
