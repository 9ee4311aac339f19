using EspaceFamille.Chart.Tests.Rendering;
using k8s;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>
/// Migrations run before the hosts of their version or, where the release contains the database, beside them; and what a hook needs is
/// created before it, because the release's own objects are created after it.
/// </summary>
public sealed class Hooks : Rule<Hooks>, IRule
{
    private const string Hook = "helm.sh/hook";
    private const string Weight = "helm.sh/hook-weight";
    private const string Deletion = "helm.sh/hook-delete-policy";

    public static Spoilings Spoilings { get; } = new()
    {
        { "a job beside the hosts", chart => Migration(chart).Metadata.Annotations.Remove(Hook), "production" },
        { "after the hosts", chart => Migration(chart).Metadata.Annotations[Hook] = "post-install,post-upgrade", "production" },
        { "before its database", chart => Migration(chart).Metadata.Annotations = new Dictionary<string, string>
            { [Hook] = "pre-install,pre-upgrade", [Deletion] = "hook-succeeded" }, "trial" },
        { "an import after helm waited", chart => chart.Of<V1Job>().Last().Metadata.Annotations = new Dictionary<string, string>
            { [Hook] = "post-install" }, "trial" },
        { "an import that waits for nobody", chart => chart.Of<V1Job>().Last().Spec.Template.Spec.InitContainers[0].Env.Clear(), "trial" },
        { "in the way of the next", chart => Migration(chart).Metadata.Annotations.Remove(Deletion), "production" },
        { "before its configuration",
            chart =>
                Migration(chart).Spec.Template.Spec.Containers[0].EnvFrom =
                    [new() { ConfigMapRef = new() { Name = $"{Renders.Release}-gateway" } }], "production" },
        { "before any account", chart => chart.Of<V1ServiceAccount>().Where(IsHook).ToList()
            .ForEach(one => one.Metadata.Annotations.Remove(Hook)), "production" },
        { "before its account", chart => chart.Of<V1ServiceAccount>().Where(IsHook).ToList()
            .ForEach(one => one.Metadata.Annotations[Weight] = "100"), "production" },
        { "no test", chart => chart.Without(one => one.Metadata.Annotations?.TryGetValue(Hook, out var when) == true && when == "test"),
            "trial" },
    };

    public static IEnumerable<string> Findings(Rendered chart)
    {
        var migrations = chart.Of<V1Job>()
            .Where(job => job.Spec.Template.Spec.Containers.Any(one => one.Args?.Contains("migrate") == true)).ToList();
        var ours = chart.Of<V1StatefulSet>().Any();
        var due = ours ? "" : "pre-install,pre-upgrade";
        if (migrations.Count == 0)
            yield return "Nothing migrates.";
        foreach (var job in migrations.Where(job => When(job) != due || (!ours && job.Metadata.Annotations?.ContainsKey(Deletion) != true)))
            yield return $"{job.Metadata.Name} runs \"{When(job)}\" and not {due}, or is not deleted before the next.";
        foreach (var job in chart.Of<V1Job>().Except(migrations).Where(job => IsHook(job) || !Waits(job)))
            yield return $"{job.Metadata.Name} is a hook, or does not wait for the migrations of all services.";
        if (ours && !chart.Pods.Any(pod => When(pod.Owner) == "test"))
            yield return "Nothing answers helm test.";
        foreach (
            var fault in chart.Pods.Where(pod => When(pod.Owner).Contains("pre-install", StringComparison.Ordinal))
                .SelectMany(pod => TooEarly(chart, pod)))
            yield return fault;
    }

    /// <summary>Whether each of its containers waits for the migrations of its own host, and for the queues of all services.</summary>
    private static bool Waits(V1Job job) => Pod.Of(job)!.Containers.All(container =>
        container.Env.Any(one => one is { Name: "BeforeServing__AwaitMigrations", Value: "true" })
        && Components.Services.All(service => container.Env.Any(one =>
            one.Name.StartsWith("BeforeServing__AwaitQueuesOf__", StringComparison.Ordinal) && one.Value == service)));

    private static IEnumerable<string> TooEarly(Rendered chart, Pod pod) =>
        from need in Needs(chart, pod)
        where !IsHook(need) || !When(need).Contains("pre-install", StringComparison.Ordinal) || WeightOf(need) >= WeightOf(pod.Owner)
        select $"{pod} runs before {need.Kind} {need.Metadata.Name} is there.";

    private static IEnumerable<IKubernetesObject<V1ObjectMeta>> Needs(Rendered chart, Pod pod)
    {
        var maps = pod.Containers.SelectMany(one => one.EnvFrom ?? []).Select(one => one.ConfigMapRef?.Name)
            .Concat((pod.Spec.Volumes ?? []).Select(volume => volume.ConfigMap?.Name)).ToList();
        return [.. chart.Of<V1ConfigMap>().Where(map => maps.Contains(map.Metadata.Name)),
            .. chart.Of<V1ServiceAccount>().Where(account => account.Metadata.Name == pod.Spec.ServiceAccountName)];
    }

    private static string When(IKubernetesObject<V1ObjectMeta> one) =>
        one.Metadata.Annotations?.TryGetValue(Hook, out var when) == true ? when : "";

    private static bool IsHook(IKubernetesObject<V1ObjectMeta> one) => When(one).Length > 0;

    private static int WeightOf(IKubernetesObject<V1ObjectMeta> one) =>
        one.Metadata.Annotations?.TryGetValue(Weight, out var weight) == true ? int.Parse(weight, CultureInfo.InvariantCulture) : 0;

    private static V1Job Migration(Rendered chart) =>
        chart.Of<V1Job>().First(job => job.Spec.Template.Spec.Containers.Any(one => one.Args?.Contains("migrate") == true));
}
