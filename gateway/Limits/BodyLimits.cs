using Microsoft.AspNetCore.Http.Features;

namespace EspaceFamille.Gateway.Limits;

/// <summary>
/// Refuses a body that says of itself that it is larger than its route takes, before any service hears of it. One that
/// does not say so is cut off by the proxy while it passes.
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

        // Without a limit the server reads the rest away for a few seconds, so that a browser gets to the answer
        // instead of a broken connection.
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    });
}
