using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EspaceFamille.AppHost;

internal enum Standing
{
    Pending,
    Ready,
    Failed,
}

/// <summary>What a resource's state means for a start: a host is ready when it is healthy.</summary>
internal static class ProgressRules
{
    public static Standing Judge(CustomResourceSnapshot snapshot)
    {
        var state = snapshot.State?.Text;
        if (state == KnownResourceStates.Running && snapshot.HealthStatus == HealthStatus.Healthy)
            return Standing.Ready;
        return KnownResourceStates.TerminalStates.Contains(state) ? Standing.Failed : Standing.Pending;
    }
}
