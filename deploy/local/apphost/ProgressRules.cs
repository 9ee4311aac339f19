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
    private const string Waiting = "waiting: ";
    private const string Outage = "unavailable";

    /// <summary>The server that a host waits for, as its readiness probe states it; null when it waits for none.</summary>
    public static string? CauseOf(CustomResourceSnapshot snapshot) => snapshot.HealthReports
        .Select(report => report.Description)
        .FirstOrDefault(text => text?.StartsWith(Waiting, StringComparison.Ordinal) == true
            && text.EndsWith(Outage, StringComparison.Ordinal))?[Waiting.Length..];

    public static StartState StateOf(CustomResourceSnapshot snapshot)
    {
        var state = snapshot.State?.Text;
        if (state == KnownResourceStates.Running && snapshot.HealthStatus == HealthStatus.Healthy)
            return StartState.Ready;
        return KnownResourceStates.TerminalStates.Contains(state) ? StartState.Failed : StartState.Pending;
    }
}
