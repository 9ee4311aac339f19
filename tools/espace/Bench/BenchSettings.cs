using System.ComponentModel;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Bench;

internal sealed class BenchSettings : CommandSettings
{
    [CommandOption("--only <NAME>")]
    [Description("Only these figures: month, steps, mail, pages, upload, sign-in, year, flow, town, load or start")]
    public string? Only { get; init; }
}
