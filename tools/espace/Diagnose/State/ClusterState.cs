using k8s.Models;

namespace EspaceFamille.Tool.Diagnose.State;

/// <summary>What was read of one namespace. A list is empty where it could not be read; <see cref="Unseen"/> states which.</summary>
internal sealed record ClusterState
{
    public required string Namespace { get; init; }

    public IReadOnlyList<V1Pod> Pods { get; init; } = [];

    public IReadOnlyList<V1Deployment> Deployments { get; init; } = [];

    public IReadOnlyList<V1StatefulSet> StatefulSets { get; init; } = [];

    public IReadOnlyList<V1Job> Jobs { get; init; } = [];

    /// <summary>Of the whole namespace: an event has none of the labels of its object.</summary>
    public IReadOnlyList<Corev1Event> Events { get; init; } = [];

    /// <summary>Names and keys of the whole namespace; null where they could not be read.</summary>
    public IReadOnlyList<SecretKeys>? Secrets { get; init; }

    public IReadOnlyList<V1ConfigMap> ConfigMaps { get; init; } = [];

    public IReadOnlyList<V2HorizontalPodAutoscaler> Autoscalers { get; init; } = [];

    /// <summary>Null where they could not be read.</summary>
    public IReadOnlyList<V1NetworkPolicy>? Policies { get; init; }

    public IReadOnlyList<V1ResourceQuota> Quotas { get; init; } = [];

    public IReadOnlyList<ContainerLog> Logs { get; init; } = [];

    public IReadOnlyList<HostAnswer> Hosts { get; init; } = [];

    public IReadOnlyList<Unseen> Unseen { get; init; } = [];

    /// <summary>The last line of a container's log that is not blank; null where none was read.</summary>
    public string? LastLine(V1Pod pod, string container) => Logs
        .Where(log => log.Pod == pod.Name() && log.Container == container && !log.IsPrevious)
        .SelectMany(log => log.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .LastOrDefault();

    /// <summary>The message of the latest warning about an object; null where there is none.</summary>
    public string? LatestWarning(string name, params IReadOnlyList<string> reasons) => Events
        .Where(one => one.Type == "Warning" && one.InvolvedObject.Name == name && reasons.Contains(one.Reason, StringComparer.Ordinal))
        .MaxBy(one => one.LastTimestamp ?? one.EventTime)?.Message;
}
