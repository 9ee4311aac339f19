using EspaceFamille.Renderer.Features.Rendering.RenderFile;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EspaceFamille.Renderer.Features.Rendering;

/// <summary>Ready while the launcher can run tools; the reason otherwise is logged when it changes, and part of the response.</summary>
internal sealed partial class LauncherCheck(LauncherClient launcher, ILogger<LauncherCheck> logger) : IHealthCheck
{
    private static string _reported = "";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var reason = await launcher.StateAsync(cancellationToken);
        if (Interlocked.Exchange(ref _reported, reason) != reason && reason.Length > 0)
            LogNotReady(logger, reason);
        return reason.Length == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"The launcher renders nothing: {reason}");
    }

    [LoggerMessage(LogLevel.Error, "The launcher renders nothing: {Reason}")]
    private static partial void LogNotReady(ILogger logger, string reason);
}
