using Microsoft.Extensions.Options;

namespace EspaceFamille.Gateway.Forwarding;

/// <summary>Metrics are for operators: the public port returns 404 for them.</summary>
internal static class ManagementPort
{
    internal static void UseManagementPort(this WebApplication app)
    {
        var port = app.Services.GetRequiredService<IOptions<GatewayOptions>>().Value.ManagementPort;
        app.Use(async (context, next) =>
        {
            var isMetrics = context.Request.Path.StartsWithSegments("/metrics", StringComparison.OrdinalIgnoreCase);
            if (isMetrics && context.Connection.LocalPort != port)
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            else
                await next();
        });
    }
}
