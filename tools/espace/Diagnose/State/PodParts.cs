using k8s.Models;

namespace EspaceFamille.Tool.Diagnose.State;

/// <summary>Parts of a pod that several rules read.</summary>
internal static class PodParts
{
    private const string ComponentLabel = "app.kubernetes.io/component";

    /// <summary>The host that the object belongs to, such as "documents"; its own name where it has no such label.</summary>
    public static string Component(this V1ObjectMeta meta) => meta.Labels?.TryGetValue(ComponentLabel, out var found) == true
        ? found
        : meta.Name;

    public static IEnumerable<V1ContainerStatus> Containers(this V1Pod pod) =>
        [.. pod.Status?.InitContainerStatuses ?? [], .. pod.Status?.ContainerStatuses ?? []];

    public static V1PodCondition? Condition(this V1Pod pod, string type) =>
        pod.Status?.Conditions?.FirstOrDefault(one => one.Type == type);

    public static bool IsReady(this V1Pod pod) => pod.Condition("Ready")?.Status == "True";

    public static bool IsOfAJob(this V1Pod pod) => pod.Metadata.OwnerReferences?.Any(owner => owner.Kind == "Job") == true;

    /// <summary>The end of a container's last run; null while it runs for the first time.</summary>
    public static V1ContainerStateTerminated? LastEnd(this V1ContainerStatus container) =>
        container.State?.Terminated ?? container.LastState?.Terminated;

    /// <summary>Whether the container ended with an error, now or again and again.</summary>
    public static bool Crashes(this V1ContainerStatus container) =>
        container.State?.Waiting?.Reason == "CrashLoopBackOff" || container.State?.Terminated is { ExitCode: not 0 };

    /// <summary>By the name of the port; null where the pod has none.</summary>
    public static int? Port(this V1Pod pod, string name) => pod.Spec.Containers
        .SelectMany(container => container.Ports ?? []).FirstOrDefault(port => port.Name == name)?.ContainerPort;
}
