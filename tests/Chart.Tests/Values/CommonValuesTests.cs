using EspaceFamille.Chart.Tests.Rendering;
using EspaceFamille.Chart.Tests.Shapes;
using k8s.Models;
using Xunit;

namespace EspaceFamille.Chart.Tests.Values;

/// <summary>What operators set in any chart: labels, annotations, affinity and scaling, for all components or for one.</summary>
public sealed class CommonValuesTests
{
    private const string Values = """
        autoscaling: { behavior: { scaleUp: { policies: [{ type: Pods, value: 4, periodSeconds: 60 }] } } }
        defaults:
          podLabels: { team: town, tier: all }
          podAnnotations: { sidecar: "true" }
          serviceAccountAnnotations: { role: common }
          affinity:
            nodeAffinity:
              requiredDuringSchedulingIgnoredDuringExecution:
                nodeSelectorTerms: [{ matchExpressions: [{ key: pool, operator: In, values: [town] }] }]
        portal:
          podLabels: { tier: pages }
          podAnnotations: { sidecar: "false" }
          serviceAccountAnnotations: { role: pages }
          affinity:
            podAntiAffinity:
              requiredDuringSchedulingIgnoredDuringExecution:
                - { topologyKey: kubernetes.io/hostname, labelSelector: { matchLabels: { app: batch } } }
        """;

    private static readonly Lazy<Rendered> Chart = new(() => Rendered.Read(Renders.TemplateWith("everything", Values).Succeeded()));

    [SkippableFact]
    public void PodLabels_OfDefaultsAndOfAComponent_AreMerged()
    {
        Assert.All(Chart.Value.Pods, pod => Assert.Equal("town", pod.Labels["team"]));
        Assert.All(Chart.Value.Pods, pod => Assert.Equal(Of(pod, "pages", "all"), pod.Labels["tier"]));
        Assert.Empty(Rules.Selectors.Findings(Chart.Value));
    }

    [SkippableFact]
    public void PodAnnotations_OfAComponent_ReplaceThoseOfDefaults()
    {
        Assert.All(Chart.Value.Pods, pod => Assert.Equal(Of(pod, "false", "true"), pod.Metadata.Annotations["sidecar"]));
        Assert.Empty(Rules.Checksums.Findings(Chart.Value));
        Assert.Empty(Rules.Hooks.Findings(Chart.Value));
    }

    [SkippableFact]
    public void ServiceAccountAnnotations_OfAComponent_ReplaceThoseOfDefaults() => Assert.All(
        Chart.Value.Of<V1ServiceAccount>(),
        account => Assert.Equal(
            account.Metadata.Name == "espace-famille-portal" ? "pages" : "common", account.Metadata.Annotations["role"]));

    [SkippableFact]
    public void Affinity_OfDefaultsAndOfAComponent_IsMergedBesideTheSpread()
    {
        Assert.All(Chart.Value.Pods, pod => Assert.NotNull(pod.Spec.Affinity.NodeAffinity));
        Assert.NotNull(Chart.Value.Component("portal").Spec.Affinity.PodAntiAffinity);
        Assert.Null(Chart.Value.Component("gateway").Spec.Affinity.PodAntiAffinity);
        Assert.Empty(Rules.Spread.Findings(Chart.Value));
    }

    [SkippableFact]
    public void Behavior_OfAutoscalers_KeepsTheDefaultForScaleDown()
    {
        var behaviors = Chart.Value.Of<V2HorizontalPodAutoscaler>().Select(one => one.Spec.Behavior)
            .Concat(Chart.Value.Of<ScaledObject>().Select(one => one.Spec.Advanced!.HorizontalPodAutoscalerConfig!.Behavior!)).ToList();
        Assert.Equal(8, behaviors.Count);
        Assert.All(behaviors, behavior => Assert.Equal(4, behavior.ScaleUp.Policies.Single().Value));
        Assert.All(behaviors, behavior => Assert.Equal(600, behavior.ScaleDown.StabilizationWindowSeconds));
    }

    [SkippableTheory]
    [InlineData("podLabels", "app.kubernetes.io/name")]
    [InlineData("podAnnotations", "checksum/config")]
    public void Name_ThatTheChartSets_IsRefused(string key, string name)
    {
        var refusal = Renders.TemplateWith("production", $"portal: {{ {key}: {{ {name}: x }} }}");
        Assert.NotEqual(0, refusal.Code);
        Assert.Contains(name, refusal.Error, StringComparison.Ordinal);
    }

    /// <summary>The portal's pods and jobs have its own values.</summary>
    private static string Of(Pod pod, string ofPortal, string ofOthers) => pod.Main.Name == "portal" ? ofPortal : ofOthers;
}
