using System.ComponentModel;
using Spectre.Console;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Diagnose;

internal sealed class DiagnoseSettings : CommandSettings
{
    [CommandOption("--namespace <NAME>")]
    [Description("The namespace of the release; that of the kubeconfig's context by default")]
    public string? Namespace { get; init; }

    [CommandOption("--release <NAME>")]
    [Description("One release; all of the namespace by default")]
    public string? Release { get; init; }

    [CommandOption("--kubeconfig <FILE>")]
    [Description("The operator's kubeconfig; KUBECONFIG or ~/.kube/config by default")]
    public string? Kubeconfig { get; init; }

    [CommandOption("--context <NAME>")]
    [Description("A context of the kubeconfig; its current one by default")]
    public string? Context { get; init; }

    [CommandOption("--bundle <FILE>")]
    [Description("Also write states, events, settings and logs, without personal data and secrets, into this .tar.gz")]
    public string? Bundle { get; init; }

    public override ValidationResult Validate() => Bundle is not null && File.Exists(Bundle)
        ? ValidationResult.Error($"{Bundle} exists already")
        : ValidationResult.Success();
}
