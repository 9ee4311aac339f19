using EspaceFamille.Tool.Diagnose.State;
using k8s.Models;

namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>How a container ended with an error.</summary>
/// <param name="Sentence">Its termination message, else the last line of its log; null where there is neither.</param>
internal sealed record ContainerEnd(string Component, int ExitCode, bool IsOutOfMemory, string? Sentence)
{
    private const string OutOfMemory = "OOMKilled";

    public static ContainerEnd? Of(ClusterState state, V1Pod pod, V1ContainerStatus container)
    {
        if (!container.Crashes() || container.LastEnd() is not { } end)
            return null;
        var message = end.Message?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault();
        return new ContainerEnd(
            pod.Metadata.Component(), end.ExitCode, end.Reason == OutOfMemory, message ?? state.LastLine(pod, container.Name));
    }
}
