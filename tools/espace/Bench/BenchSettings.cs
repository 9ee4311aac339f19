using System.ComponentModel;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Bench;

internal sealed class BenchSettings : CommandSettings
{
    [CommandOption("--only <NAMES>")]
    [Description("Only these, separated by commas: month, steps, mail, activation, pages, upload, render, first-page, files, sign-in, "
        + "year, flow, town, import, load, start")]
    public string? Only { get; init; }
}
