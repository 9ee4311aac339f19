using EspaceFamille.Tool.Diagnose.State;
using k8s.Models;

namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>How a container ended with an error.</summary>
/// <param name="Sentence">Its termination message, else the last line of its log; null where there is neither.</param>
internal sealed record ContainerEnd(string Component, int ExitCode, bool IsOutOfMemory, string? Sentence)
{
    private const string OutOfMemory = "OOMKilled";
    private const int SettingLines = 5;

    public static ContainerEnd? Of(ClusterState state, V1Pod pod, V1ContainerStatus container)
    {
        if (!container.Crashes() || container.LastEnd() is not { } end)
            return null;
        return new ContainerEnd(
            pod.Metadata.Component(), end.ExitCode, end.Reason == OutOfMemory,
            SentenceOf(end.Message ?? "") ?? state.LastLine(pod, container.Name));
    }

    /// <summary>Several wrong settings are a line each; a longer message is the end of a log, whose last line is the cause.</summary>
    private static string? SentenceOf(string message) =>
        message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) switch
        {
            [] => null,
            { Length: <= SettingLines } lines => string.Join(' ', lines),
            [.., var last] => last,
        };
}
