namespace EspaceFamille.Tool.Diagnose.State;

/// <summary>The end of a container's log.</summary>
/// <param name="IsPrevious">Of the container before its last restart.</param>
internal sealed record ContainerLog(string Pod, string Container, bool IsPrevious, string Text);
