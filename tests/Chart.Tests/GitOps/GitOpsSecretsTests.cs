using EspaceFamille.Chart.Tests.Rendering;
using k8s.Models;
using Xunit;

namespace EspaceFamille.Chart.Tests.GitOps;

/// <summary>docs/gitops.md names every Secret that the release reads, and keeps them whatever is deleted.</summary>
public sealed class GitOpsSecretsTests
{
    [SkippableFact]
    public void Secrets_ThatPodsMount_AreNamedByThePage()
    {
        var values = GitOpsPage.Manifests("HelmRelease").Single()["spec"]!["values"]!;
        var chart = GitOpsPage.Render(values, "--set", "keda.enabled=true");
        Assert.Empty(chart.Of<V1Secret>());
        Assert.NotEmpty(Mounted(chart));
        Assert.All(Mounted(chart), name => Assert.Contains($"`{name}`", GitOpsPage.Text, StringComparison.Ordinal));
    }

    [SkippableFact]
    public void ExternalSecret_OfThePage_KeepsItsSecret()
    {
        var external = GitOpsPage.Manifests("ExternalSecret").Single();
        var target = external["spec"]!["target"]!;
        Assert.Equal((string)external["metadata"]!["name"]!, (string)target["name"]!);
        Assert.Equal("Orphan", (string)target["creationPolicy"]!);
        Assert.Equal("Retain", (string)target["deletionPolicy"]!);
        var annotations = external["metadata"]!["annotations"]!;
        Assert.Equal("Prune=false,Delete=false", (string)annotations["argocd.argoproj.io/sync-options"]!);
        Assert.Equal("disabled", (string)annotations["kustomize.toolkit.fluxcd.io/prune"]!);
    }

    private static IEnumerable<string> Mounted(Rendered chart)
    {
        var volumes = chart.Pods.SelectMany(pod => pod.Spec.Volumes).ToList();
        return volumes.Select(volume => volume.Secret?.SecretName)
            .Concat(volumes.SelectMany(volume => volume.Projected?.Sources ?? []).Select(source => source.Secret?.Name))
            .OfType<string>();
    }
}
