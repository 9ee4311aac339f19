using Yarp.ReverseProxy.Forwarder;

namespace EspaceFamille.Gateway.Errors;

/// <summary>A service that cannot be reached, or does not answer in time, is "unavailable" to whoever asked.</summary>
internal static class ServicesAway
{
    internal static void UseServicesAway(this IReverseProxyApplicationBuilder proxy) => proxy.Use(async (context, next) =>
    {
        await next();
        var failed = context.GetForwarderErrorFeature() is { Error: not ForwarderError.None };
        if (!failed || context.Response.HasStarted || context.Response.StatusCode is not (502 or 503 or 504))
            return;
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "5";
    });
}
