using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Gateway.Forwarding;

/// <summary>Where the caller's address and scheme come from, and which port answers operators.</summary>
internal static class KnownProxies
{
    /// <summary>Believes the proxies that the operator named, and nobody when none is named.</summary>
    internal static void UseKnownProxies(this WebApplication app)
    {
        var networks = app.Services.GetRequiredService<IOptions<GatewayOptions>>().Value.KnownProxies;
        if (networks.Length == 0)
            return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks)
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        app.UseForwardedHeaders(options);
    }

    /// <summary>Figures are an operator's: the public port does not show them.</summary>
    internal static void UseManagementPort(this WebApplication app)
    {
        var port = app.Services.GetRequiredService<IOptions<GatewayOptions>>().Value.ManagementPort;
        app.Use(async (context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/metrics", StringComparison.OrdinalIgnoreCase) && context.Connection.LocalPort != port)
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            else
                await next();
        });
    }
}
