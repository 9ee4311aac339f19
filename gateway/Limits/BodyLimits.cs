using Microsoft.AspNetCore.Http.Features;

namespace EspaceFamille.Gateway.Limits;

/// <summary>
/// Refuses a request whose Content-Length exceeds the limit of its route, before it is forwarded. A body without a length is
/// interrupted by the proxy when it exceeds the limit.
/// </summary>
internal static class BodyLimits
{
    internal static void UseBodyLimits(this IReverseProxyApplicationBuilder proxy) => proxy.Use(async (context, next) =>
    {
        var limit = context.GetReverseProxyFeature().Route.Config.MaxRequestBodySize;
        if (context.Request.ContentLength <= limit || limit is null || context.Request.ContentLength is null)
        {
            await next();
            return;
        }

        // Without a limit the server drains the body for a few seconds, so that a browser reads the response and not a reset
        // connection.
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    });
}
