using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Gateway.Forwarding;

/// <summary>The client's address and scheme, from X-Forwarded-* headers of trusted proxies.</summary>
internal static class KnownProxies
{
    /// <summary>Trusts the configured networks; without any, the headers of every client are ignored.</summary>
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
}
