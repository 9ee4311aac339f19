using EspaceFamille.Gateway.Documentation;
using EspaceFamille.Gateway.Errors;
using EspaceFamille.Gateway.Forwarding;
using EspaceFamille.Gateway.Headers;
using EspaceFamille.Gateway.Limits;
using EspaceFamille.Platform;

namespace EspaceFamille.Gateway;

/// <summary>The only door: where each request goes (appsettings.json), and what holds for all of them.</summary>
public static class GatewayModule
{
    private static readonly string[] Services = ["identity", "reservations", "documents", "notifications"];

    public static void AddGateway(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<GatewayOptions>().BindConfiguration("Gateway").ValidateDataAnnotations().ValidateOnStart();
        builder.AddAccessTokens(Services);
        builder.AddSecurityHeaders();
        builder.Services.AddRateLimits();
        builder.Services.AddReverseProxy()
            .LoadFromConfig(builder.Configuration.GetSection("ReverseProxy"))
            .ConfigureHttpClient((_, handler) =>
            {
                handler.ConnectTimeout = TimeSpan.FromSeconds(2);
                // Shorter than the pause of a host that leaves, so that none closes a connection that is about to be used again.
                handler.PooledConnectionIdleTimeout = TimeSpan.FromSeconds(3);
            })
            .AddTransforms<TrustedHeaders>();
    }

    public static void MapGateway(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseKnownProxies();
        app.MapPlatform();
        app.UseErrorPages();
        app.UseManagementPort();
        app.UseRateLimiter();
        app.MapErrorStyle();
        app.MapApiPage(Services);
        app.MapReverseProxy(proxy =>
        {
            proxy.UseBodyLimits();
            proxy.UseServicesAway();
            proxy.UseLoadBalancing();
        });
    }
}
