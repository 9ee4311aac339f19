using System.Text.RegularExpressions;
using EspaceFamille.Chart.Tests.Rendering;
using EspaceFamille.Chart.Tests.Shapes;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>
/// The chart creates no Secret and contains no secret value: pods mount files of existing Secrets. The broker's administrator is in
/// migration jobs and the provisioner alone, and KEDA reads a Secret that no serving pod has.
/// </summary>
public sealed partial class Secrecy : Rule<Secrecy>, IRule
{
    public static Spoilings Spoilings { get; } = new()
    {
        { "a secret of the chart's own", chart => chart.With(new V1Secret { Kind = "Secret", Metadata = new() { Name = "keys" } }) },
        { "a password", chart => Settings.Change(chart, "portal", "Smtp__Password", "hunter2") },
        { "a password in an address", chart => Settings.Change(chart, "portal", "Portal__GatewayAddress", "http://me:hunter2@gateway/") },
        { "a password in a map", chart => chart.Of<V1ConfigMap>().First().Data["Portal__ClientSecret"] = "hunter2" },
        { "a secret in the environment", chart => chart.Component("portal").Main.Env = [OfSecret("Portal__ClientSecret")] },
        { "every secret in the environment",
            chart => chart.Component("portal").Main.EnvFrom.Add(new() { SecretRef = new() { Name = "portal" } }) },
        { "files of secrets that may be written",
            chart => Mount(chart.Component("portal"), "/run/secrets/espace-famille").ReadOnlyProperty = false },
        { "the broker's administrator in a host",
            chart => OfBroker(chart.Component("documents")).Items.Add(new() { Key = Administrator, Path = "x" }) },
        { "the broker's administrator for KEDA", chart => OfKeda(chart).Key = Administrator },
        { "a host's secret for KEDA", chart => OfKeda(chart).Name = OfBroker(chart.Component("documents")).Name },
    };

    private const string Administrator = "management-uri";

    public static IEnumerable<string> Findings(Rendered chart) =>
    [
        .. from secret in chart.Of<V1Secret>() select $"The chart makes the secret {secret.Metadata.Name}.",
        .. from map in chart.Of<V1ConfigMap>()
           from entry in map.Data ?? new Dictionary<string, string>()
           where LooksSecret(entry.Key, entry.Value)
           select $"{map.Metadata.Name} contains {entry.Key}.",
        .. from pod in chart.Pods
           from container in pod.Containers
           from fault in Faults(chart, pod, container)
           select $"{pod}, {container.Name}: {fault}.",
        .. from pod in chart.Servers
           where pod.Component != Components.Provisioner
           from secret in Projected(pod)
           where secret.Items.Any(item => item.Key == Administrator)
           select $"{pod} has the broker's administrator.",
        .. from authentication in chart.Of<TriggerAuthentication>()
           from target in authentication.Spec.SecretTargetRef
           where target.Key == Administrator || chart.Servers.SelectMany(Projected).Any(secret => secret.Name == target.Name)
           select $"{authentication.Metadata.Name} reads {target.Key} of {target.Name}.",
    ];

    private static IEnumerable<V1SecretProjection> Projected(Pod pod) => (pod.Spec.Volumes ?? [])
        .SelectMany(volume => volume.Projected?.Sources ?? []).Select(source => source.Secret).OfType<V1SecretProjection>();

    private static V1SecretProjection OfBroker(Pod pod) => Projected(pod)
        .Single(secret => secret.Items.Any(item => item.Path == "RabbitMq__Uri"));

    private static SecretParameter OfKeda(Rendered chart) => chart.Of<TriggerAuthentication>().Single().Spec.SecretTargetRef.Single();

    private static IEnumerable<string> Faults(Rendered chart, Pod pod, V1Container container)
    {
        foreach (var setting in Settings.Of(chart, container).Where(setting => LooksSecret(setting.Key, setting.Value)))
            yield return $"its environment contains {setting.Key}";
        if (container.EnvFrom?.Any(source => source.SecretRef is not null) == true
            || container.Env?.Any(one => one.ValueFrom?.SecretKeyRef is not null) == true)
            yield return "its environment holds a secret";
        foreach (var mount in (container.VolumeMounts ?? []).Where(mount => mount.ReadOnlyProperty != true && IsSecret(pod, mount.Name)))
            yield return $"it may write to {mount.MountPath}";
    }

    private static bool IsSecret(Pod pod, string name) =>
        pod.Spec.Volumes?.Any(
            volume =>
                volume.Name == name
                    && (volume.Secret is not null || volume.Projected?.Sources.Any(source => source.Secret is not null) == true)) == true;

    /// <summary>Whether a value looks like a secret; the folder of secrets and the id of an active key do not.</summary>
    private static bool LooksSecret(string name, string value) => value.Length > 0
        && (Credentials.IsMatch(value)
            || (SecretName.IsMatch(name) && !value.StartsWith('/') && !value.Contains('\n', StringComparison.Ordinal)));

    private static V1EnvVar OfSecret(string name) =>
        new() { Name = name, ValueFrom = new() { SecretKeyRef = new() { Name = "portal", Key = "client-secret" } } };

    private static V1VolumeMount Mount(Pod pod, string path) => pod.Main.VolumeMounts.Single(mount => mount.MountPath == path);

    [GeneratedRegex(@"\w+://[^/\s:@]+:[^/\s@]+@")]
    private static partial Regex Credentials { get; }

    [GeneratedRegex(@"(password|secret|pepper|connectionstring|token|credential)$|__keys__|mq__uri$|(broker|management)uri$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex SecretName { get; }
}
