using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace EspaceFamille.Gateway.Limits;

/// <summary>
/// Refuses more headers than the services read, with a page. The server reads more than that, so that the response is not its
/// own, which has no words; browsers send every cookie of the town's other sites too.
/// </summary>
internal static class HeaderLimits
{
    /// <summary>The services' own limit is 32 KB, with what the gateway adds.</summary>
    private const int MaxBytes = 30 * 1024;
    private const int MaxReadBytes = 256 * 1024;

    internal static void AddHeaderLimits(this IServiceCollection services) =>
        services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestHeadersTotalSize = MaxReadBytes);

    internal static void UseHeaderLimits(this WebApplication app) => app.Use((http, next) =>
    {
        if (http.Request.Headers.Sum(header => header.Key.Length + header.Value.Sum(value => value?.Length ?? 0)) <= MaxBytes)
            return next(http);
        http.Response.StatusCode = StatusCodes.Status431RequestHeaderFieldsTooLarge;
        return Task.CompletedTask;
    });
}
