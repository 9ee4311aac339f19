using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EspaceFamille.AppHost;

internal enum StartState
{
    Pending,
    Ready,
    Failed,
}

/// <summary>Maps Aspire's state of a resource to ours: a host is ready when it is healthy, a command when it has succeeded.</summary>
internal static class ProgressRules
{
    private const string Waiting = "waiting: ";
    private const string Outage = "unavailable";

    /// <summary>The server that a host waits for, as its readiness probe states it; null when it waits for none.</summary>
    public static string? CauseOf(CustomResourceSnapshot snapshot) => snapshot.HealthReports
        .Select(report => report.Description)
        .FirstOrDefault(text => text?.StartsWith(Waiting, StringComparison.Ordinal) == true
            && text.EndsWith(Outage, StringComparison.Ordinal))?[Waiting.Length..];

    public static StartState StateOf(IResource resource, CustomResourceSnapshot snapshot)
    {
        var state = snapshot.State?.Text;
        var hasEnded = KnownResourceStates.TerminalStates.Contains(state);
        if (resource.Annotations.OfType<CommandAnnotation>().Any())
            return !hasEnded ? StartState.Pending : snapshot.ExitCode == 0 ? StartState.Ready : StartState.Failed;
        if (state == KnownResourceStates.Running && snapshot.HealthStatus == HealthStatus.Healthy)
            return StartState.Ready;
        return hasEnded ? StartState.Failed : StartState.Pending;
    }
}
