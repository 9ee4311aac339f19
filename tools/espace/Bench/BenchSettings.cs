using System.ComponentModel;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Bench;

internal sealed class BenchSettings : CommandSettings
{
    [CommandOption("--only <NAMES>")]
    [Description("Only these, separated by commas: month, steps, mail, pages, upload, render, sign-in, year, flow, town, load, start")]
    public string? Only { get; init; }
}
