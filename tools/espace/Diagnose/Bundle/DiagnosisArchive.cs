using EspaceFamille.Tool.Backup;
using EspaceFamille.Tool.Diagnose.State;
using EspaceFamille.Tool.Places;
using k8s;
using k8s.Models;

namespace EspaceFamille.Tool.Diagnose.Bundle;

/// <summary>What was read, as files for a person who helps, in a compressed tar archive: every text is redacted.</summary>
internal static class DiagnosisArchive
{
    public static async Task WriteAsync(ClusterState state, string report, string file, CancellationToken cancel)
    {
        using var folder = new WorkFolder();
        foreach (var (name, text) in Files(state, report))
        {
            var path = folder.At(name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, text, cancel);
        }

        await BackupArchive.WriteAsync(folder.Path, file, cancel);
    }

    private static IEnumerable<(string Name, string Text)> Files(ClusterState state, string report) =>
    [
        ("report.txt", Redaction.OfLog(report)),
        .. Objects("pods", state.Pods), .. Objects("deployments", state.Deployments), .. Objects("statefulsets", state.StatefulSets),
        .. Objects("jobs", state.Jobs), .. Objects("autoscalers", state.Autoscalers), .. Objects("networkpolicies", state.Policies ?? []),
        .. Objects("quotas", state.Quotas), .. Objects("settings", SettingsOf(state)),
        ("events.json", ObjectRedaction.Of(KubernetesJson.Serialize(state.Events))),
        ("secrets.json", KubernetesJson.Serialize(state.Secrets?.Select(secret => new { secret.Name, secret.Type, secret.Keys }))),
        .. state.Logs.Select(log =>
            ($"logs/{log.Pod}/{log.Container}{(log.IsPrevious ? ".previous" : "")}.log", Redaction.OfLog(log.Text))),
        .. state.Hosts.Select(host => ($"hosts/{host.Pod}.readiness.txt", Redaction.OfLog(host.Readiness ?? ""))),
        .. state.Hosts.Select(host => ($"hosts/{host.Pod}.metrics.txt", Redaction.Of(host.Metrics ?? ""))),
    ];

    private static IEnumerable<(string Name, string Text)> Objects<T>(string folder, IEnumerable<T> objects)
        where T : IKubernetesObject<V1ObjectMeta> =>
        objects.Select(one => ($"{folder}/{one.Metadata.Name}.json", ObjectRedaction.Of(KubernetesJson.Serialize(one))));

    /// <summary>What hosts take as their environment. Other ConfigMaps may be files about persons.</summary>
    private static IEnumerable<V1ConfigMap> SettingsOf(ClusterState state)
    {
        var names = state.Deployments.SelectMany(deployment => deployment.Spec.Template.Spec.Containers)
            .SelectMany(container => container.EnvFrom ?? []).Select(source => source.ConfigMapRef?.Name).ToHashSet(StringComparer.Ordinal);
        return state.ConfigMaps.Where(map => names.Contains(map.Name()));
    }
}
