using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EspaceFamille.AppHost;

internal enum StartState
{
    Pending,
    Ready,
    Failed,
}

/// <summary>Maps Aspire's state of a resource to ours: a host is ready when it is healthy.</summary>
internal static class ProgressRules
{
    public static StartState StateOf(CustomResourceSnapshot snapshot)
    {
        var state = snapshot.State?.Text;
        if (state == KnownResourceStates.Running && snapshot.HealthStatus == HealthStatus.Healthy)
            return StartState.Ready;
        return KnownResourceStates.TerminalStates.Contains(state) ? StartState.Failed : StartState.Pending;
    }
}
