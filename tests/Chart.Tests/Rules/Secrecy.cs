using System.Text.RegularExpressions;
using EspaceFamille.Chart.Tests.Rendering;
using k8s.Models;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>The chart creates no Secret and contains no secret value: pods mount files of existing Secrets.</summary>
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
    };

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
    ];

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

    [GeneratedRegex(@"(password|secret|pepper|connectionstring|token|credential)$|__keys__|mq__uri$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex SecretName { get; }
}
