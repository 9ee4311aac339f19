using System.Globalization;
using Yarp.ReverseProxy.Forwarder;

namespace EspaceFamille.Gateway.Errors;

/// <summary>Returns 503 with Retry-After when a service is unreachable or exceeds its timeout, whatever the proxy would return.</summary>
internal static class UnavailableServices
{
    private const int RetryAfterSeconds = 5;

    internal static void UseUnavailableServices(this IReverseProxyApplicationBuilder proxy) => proxy.Use(async (context, next) =>
    {
        await next();
        var hasFailed = context.GetForwarderErrorFeature() is { Error: not ForwarderError.None };
        if (!hasFailed || context.Response.HasStarted || context.Response.StatusCode is not (502 or 503 or 504))
            return;
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
    });
}
