using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EspaceFamille.Platform;

/// <summary>What a host needs besides its database before it is ready.</summary>
public static class Readiness
{
    /// <summary>The tag of health checks that are part of the readiness probe. MassTransit gives its own, of the broker, "ready".</summary>
    public const string Tag = "required";

    /// <summary>The state as one word, then each check that fails, with its reason, for the operator who reads the probe.</summary>
    internal static Task WriteAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(
            string.Join('\n', report.Entries.Where(check => check.Value.Status is not HealthStatus.Healthy)
                .Select(check => $"{check.Key}: {check.Value.Description}").Prepend($"{report.Status}")));
    }
}
