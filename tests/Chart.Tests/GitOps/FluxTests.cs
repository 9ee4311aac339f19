using System.Text.Json.Nodes;
using EspaceFamille.Chart.Tests.Rendering;
using EspaceFamille.Chart.Tests.Tools;
using k8s;
using Xunit;

namespace EspaceFamille.Chart.Tests.GitOps;

/// <summary>What docs/gitops.md states about Flux, which installs and upgrades as helm itself.</summary>
public sealed class FluxTests
{
    private static JsonObject Release => GitOpsPage.Manifests("HelmRelease").Single();

    [SkippableFact]
    public void HelmRelease_OfThePage_InstallsThisChart()
    {
        var spec = Release["spec"]!;
        Assert.Equal(Tree.Chart, Path.Combine(Tree.Root, (string)spec["chart"]!["spec"]!["chart"]!));
        Assert.Equal(Renders.Release, (string)spec["releaseName"]!);
        var ignored = spec["driftDetection"]!["ignore"]!.AsArray().Single()!;
        Assert.Equal("/spec/replicas", (string)ignored["paths"]!.AsArray().Single()!);
    }

    /// <summary>Both tools give the same installation.</summary>
    [SkippableFact]
    public void Values_OfBothTools_AreTheSame() => Assert.Equal(
        GitOpsPage.Manifests("Application").Single()["spec"]!["source"]!["helm"]!["valuesObject"]!.ToJsonString(),
        Release["spec"]!["values"]!.ToJsonString());

    [SkippableFact]
    public void Upgrade_OfTheRelease_ChangesNothingWithoutAChange()
    {
        var values = Release["spec"]!["values"]!;
        Assert.Equal(
            GitOpsPage.Render(values).Objects.Select(one => KubernetesYaml.Serialize(one)),
            GitOpsPage.Render(values, "--is-upgrade").Objects.Select(one => KubernetesYaml.Serialize(one)));
    }

    [SkippableFact]
    public void Timeout_OfTheRelease_IsAboveThatOfAMigration()
    {
        var deadline = GitOpsPage.Render(Release["spec"]!["values"]!).Of<k8s.Models.V1Job>().Max(job => job.Spec.ActiveDeadlineSeconds);
        var timeout = (string)Release["spec"]!["timeout"]!;
        Assert.EndsWith("m", timeout, StringComparison.Ordinal);
        Assert.True(int.Parse(timeout[..^1], CultureInfo.InvariantCulture) * 60 > deadline);
    }

    [SkippableFact]
    public void Kustomizations_OfThePage_MakeSecretsFirstAndNeverPruneThem()
    {
        var secrets = Kustomization("famille-secrets");
        Assert.False((bool)secrets["prune"]!);
        Assert.True((bool)secrets["wait"]!);
        Assert.Equal("famille-secrets", (string)Kustomization("famille")["dependsOn"]!.AsArray().Single()!["name"]!);
    }

    private static JsonNode Kustomization(string name) =>
        GitOpsPage.Manifests("Kustomization").Single(one => (string?)one["metadata"]!["name"] == name)["spec"]!;
}
