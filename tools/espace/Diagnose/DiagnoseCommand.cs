using System.ComponentModel;
using EspaceFamille.Tool.Diagnose.Bundle;
using EspaceFamille.Tool.Diagnose.Reading;
using EspaceFamille.Tool.Diagnose.Rules;
using k8s;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Diagnose;

/// <summary>What is wrong with an installation in a cluster, worst first, each with what to do. It changes nothing.</summary>
[Description("What is wrong with an installation in a cluster, within ten seconds")]
internal sealed class DiagnoseCommand : AsyncCommand<DiagnoseSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, DiagnoseSettings settings, CancellationToken cancellationToken)
    {
        KubernetesClientConfiguration access;
        try
        {
            access = ClusterAccess.Find(settings.Kubeconfig, settings.Context);
        }
        catch (Failure failure)
        {
            await Console.Error.WriteLineAsync($"espace: {failure.Message}");
            return Report.SomethingUnseen;
        }

        using var client = new Kubernetes(access);
        var scope = new ReadScope(
            settings.Namespace ?? access.Namespace ?? "default", settings.Release, IsComplete: settings.Bundle is not null);
        var state = await new ClusterReader(client, scope).ReadAsync(cancellationToken);
        var report = new Report(state, Findings.Of(state));
        Console.Write(report.Text);
        if (settings.Bundle is { } file)
        {
            await DiagnosisArchive.WriteAsync(state, report.Text, Path.GetFullPath(file), cancellationToken);
            Console.WriteLine($"\nKept in {file}, without personal data and secrets: read it before you hand it on.");
        }

        return report.ExitCode;
    }
}
