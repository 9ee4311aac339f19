using EspaceFamille.Chart.Tests.Rendering;
using EspaceFamille.Chart.Tests.Shapes;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>The number of pods has one owner: the operator, the HorizontalPodAutoscaler or KEDA.</summary>
public sealed class Scaling : Rule<Scaling>, IRule
{
    public static Spoilings Spoilings { get; } = new()
    {
        { "a number beside an autoscaler", chart => ((V1Deployment)Scaled(chart).Owner).Spec.Replicas = 2 },
        { "no number and no autoscaler", chart => ((V1Deployment)chart.Component("portal").Owner).Spec.Replicas = null, "trial" },
        { "two autoscalers", chart => chart.With(Second(Scaled(chart).Owner.Metadata.Name)) },
        { "fewer at most than at least", chart => chart.Of<V2HorizontalPodAutoscaler>().First().Spec.MaxReplicas = 1 },
        { "an autoscaler of nothing", chart => chart.Of<V2HorizontalPodAutoscaler>().First().Spec.ScaleTargetRef.Name = "nobody" },
        { "an autoscaler without a measure", chart => chart.Of<V2HorizontalPodAutoscaler>().First().Spec.Metrics = [] },
    };

    public static IEnumerable<string> Findings(Rendered chart) => chart.Servers
        .Where(pod => pod.Owner is V1Deployment)
        .SelectMany(pod => Faults(chart, pod))
        .Concat(from scaler in Scalers(chart)
                where !chart.Of<V1Deployment>().Any(one => one.Metadata.Name == scaler.Target)
                select $"{scaler.Name} scales {scaler.Target}, which is not there.");

    /// <summary>The minimum number of pods.</summary>
    public static int LeastPods(Rendered chart, Pod pod) =>
        Scalers(chart).Where(one => one.Target == pod.Owner.Metadata.Name).Select(one => one.Min).FirstOrDefault() ?? Replicas(pod) ?? 1;

    private static IEnumerable<string> Faults(Rendered chart, Pod pod)
    {
        var scalers = Scalers(chart).Where(one => one.Target == pod.Owner.Metadata.Name).ToList();
        if (scalers.Count > 1)
            yield return $"{pod}: {scalers.Count} autoscalers.";
        if (scalers.Count > 0 == Replicas(pod) is not null)
            yield return $"{pod}: {scalers.Count} autoscalers and \"{Replicas(pod)}\" replicas.";
        foreach (
            var scaler in scalers.Where(
                one => one.Min is null || one.Max is null || one.Min >= one.Max || one.Min < 1 || one.Measures == 0))
            yield return $"{pod}: {scaler.Name} scales from {scaler.Min} to {scaler.Max} by {scaler.Measures} measures.";
    }

    private static int? Replicas(Pod pod) => pod.Owner switch
    {
        V1Deployment one => one.Spec.Replicas,
        V1StatefulSet one => one.Spec.Replicas,
        _ => null,
    };

    private static IEnumerable<Scaler> Scalers(Rendered chart) =>
    [
        .. from one in chart.Of<V2HorizontalPodAutoscaler>()
           let spec = one.Spec
           select new Scaler(one.Metadata.Name, spec.ScaleTargetRef.Name, spec.MinReplicas, spec.MaxReplicas, spec.Metrics?.Count ?? 0),
        .. from one in chart.Of<ScaledObject>()
           let spec = one.Spec
           select new Scaler(one.Metadata.Name, spec.ScaleTargetRef.Name, spec.MinReplicaCount, spec.MaxReplicaCount, spec.Triggers.Count),
    ];

    private static Pod Scaled(Rendered chart) =>
        chart.Servers.First(
            pod => chart.Of<V2HorizontalPodAutoscaler>().Any(one => one.Spec.ScaleTargetRef.Name == pod.Owner.Metadata.Name));

    private static ScaledObject Second(string target) => new()
    {
        Metadata = new() { Name = "second" },
        Spec = new() { ScaleTargetRef = new() { Name = target }, MinReplicaCount = 2, MaxReplicaCount = 4 },
    };

    private sealed record Scaler(string Name, string Target, int? Min, int? Max, int Measures);
}
