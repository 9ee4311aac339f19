using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EspaceFamille.AppHost;

internal enum Standing
{
    Pending,
    Ready,
    Failed,
}

/// <summary>What a resource's state means for a start: a host is ready when it is healthy, a command when it has ended well.</summary>
internal static class ProgressRules
{
    public static Standing Judge(IResource resource, CustomResourceSnapshot snapshot)
    {
        var state = snapshot.State?.Text;
        if (resource.Annotations.OfType<OneShot>().Any())
            return state == KnownResourceStates.Finished && snapshot.ExitCode == 0 ? Standing.Ready : Ended(state);
        return state == KnownResourceStates.Running && snapshot.HealthStatus == HealthStatus.Healthy ? Standing.Ready : Ended(state);
    }

    private static Standing Ended(string? state) =>
        KnownResourceStates.TerminalStates.Contains(state) ? Standing.Failed : Standing.Pending;
}
