using System.ComponentModel;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Test;

internal sealed class TestSettings : CommandSettings
{
    [CommandOption("--only <NAME>")]
    [Description("Only this test project or step (shellcheck, format, story); can be given several times")]
    public string[] Only { get; init; } = [];

    [CommandOption("--results <DIR>")]
    [Description("Keep results and logs in this folder")]
    public string? Results { get; init; }
}
