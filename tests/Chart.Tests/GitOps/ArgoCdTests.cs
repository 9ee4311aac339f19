using System.Text.Json.Nodes;
using EspaceFamille.Chart.Tests.Rendering;
using EspaceFamille.Chart.Tests.Tools;
using k8s;
using k8s.Models;
using Xunit;

namespace EspaceFamille.Chart.Tests.GitOps;

/// <summary>What docs/gitops.md states about Argo CD, which renders the chart for each sync and runs helm's hooks as its own.</summary>
public sealed class ArgoCdTests
{
    private const string Hook = "helm.sh/hook";
    private static readonly Lazy<Rendered> Chart = new(() => GitOpsPage.Render(Values));

    private static JsonObject Application => GitOpsPage.Manifests("Application").Single();

    private static JsonNode Values => Application["spec"]!["source"]!["helm"]!["valuesObject"]!;

    [SkippableFact]
    public void Application_OfThePage_RendersThisChartUnderTheReleasesName()
    {
        var source = Application["spec"]!["source"]!;
        Assert.Equal(Tree.Chart, Path.Combine(Tree.Root, (string)source["path"]!));
        Assert.Equal(Renders.Release, (string)Application["metadata"]!["name"]!);
        Assert.Null(source["helm"]!["releaseName"]);
        Assert.Equal(Renders.Namespace, (string)Application["spec"]!["destination"]!["namespace"]!);
    }

    /// <summary>Argo CD runs a hook before a sync, after it or both, and helm's tests never.</summary>
    [SkippableFact]
    public void Hooks_OfTheRender_RunBeforeASyncInTheOrderOfThePage()
    {
        var waves = Chart.Value.Objects.Where(one => one.Metadata.Annotations?.ContainsKey(Hook) == true).ToList();
        Assert.All(waves, one => Assert.Equal("pre-install,pre-upgrade", one.Metadata.Annotations[Hook]));
        Assert.Equal(["NetworkPolicy", "ServiceAccount"], Wave(waves, "-10"));
        Assert.Equal(["Job", "Job", "Job", "Job", "Job", "Job"], Wave(waves, "0"));
        Assert.Empty(Rules.Hooks.Findings(Chart.Value));
    }

    /// <summary>Otherwise the application would never be in sync.</summary>
    [SkippableFact]
    public void Render_Repeated_IsTheSame() => Assert.Equal(
        Chart.Value.Objects.Select(one => KubernetesYaml.Serialize(one)),
        GitOpsPage.Render(Values).Objects.Select(one => KubernetesYaml.Serialize(one)));

    [SkippableFact]
    public void Replicas_OfScaledDeployments_AreNoDrift()
    {
        Assert.NotEmpty(Chart.Value.Of<V2HorizontalPodAutoscaler>());
        var ignored = Application["spec"]!["ignoreDifferences"]!.AsArray().Single()!;
        Assert.Equal("Deployment", (string)ignored["kind"]!);
        Assert.Equal("/spec/replicas", (string)ignored["jsonPointers"]!.AsArray().Single()!);
        Assert.Contains("RespectIgnoreDifferences=true", Strings(Application["spec"]!["syncPolicy"]!["syncOptions"]!));
    }

    [SkippableFact]
    public void Images_OfTheRender_AreNamedByDigest() => Assert.All(
        Chart.Value.Pods.SelectMany(pod => pod.Containers), one => Assert.Contains("@sha256:", one.Image, StringComparison.Ordinal));

    private static IEnumerable<string> Wave(IEnumerable<IKubernetesObject<V1ObjectMeta>> hooks, string weight) => hooks
        .Where(one => one.Metadata.Annotations["helm.sh/hook-weight"] == weight).Select(one => one.Kind).Order(StringComparer.Ordinal);

    private static IEnumerable<string?> Strings(JsonNode list) => list.AsArray().Select(one => (string?)one);
}
