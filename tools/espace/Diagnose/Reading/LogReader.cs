using EspaceFamille.Tool.Diagnose.State;
using k8s;
using k8s.Models;

namespace EspaceFamille.Tool.Diagnose.Reading;

/// <summary>The ends of the logs of containers that failed without a message; of every container for a bundle.</summary>
internal sealed class LogReader(Kubernetes client, ReadScope scope, TimedReads reads)
{
    private const int FewLines = 20;
    private const int ManyLines = 1000;
    private const int MaxBytes = 1024 * 1024;
    private static readonly bool[] Current = [false];
    private static readonly bool[] Both = [false, true];

    public async Task<IReadOnlyList<ContainerLog>> ReadAsync(ClusterState state)
    {
        var wanted =
            from pod in state.Pods
            from container in pod.Containers()
            where HasRun(container) && (scope.IsComplete || (container.Crashes() && container.LastEnd()?.Message is null or ""))
            from isPrevious in scope.IsComplete && container.RestartCount > 0 ? Both : Current
            select ReadAsync(pod, container.Name, isPrevious);
        return [.. (await Task.WhenAll(wanted)).OfType<ContainerLog>()];
    }

    private static bool HasRun(V1ContainerStatus container) => container.State?.Running is not null || container.LastEnd() is not null;

    private Task<ContainerLog?> ReadAsync(V1Pod pod, string container, bool isPrevious) =>
        reads.ReadAsync($"the log of {pod.Metadata.Component()}", ClusterRights.Logs, async token =>
        {
            await using var stream = await client.CoreV1.ReadNamespacedPodLogAsync(
                pod.Name(), scope.Namespace, container, limitBytes: MaxBytes, previous: isPrevious,
                tailLines: scope.IsComplete ? ManyLines : FewLines, cancellationToken: token);
            using var reader = new StreamReader(stream);
            return new ContainerLog(pod.Name(), container, isPrevious, await reader.ReadToEndAsync(token));
        });
}
