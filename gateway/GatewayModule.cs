using System.Text;
using EspaceFamille.Gateway.Documentation;
using EspaceFamille.Gateway.Errors;
using EspaceFamille.Gateway.Forwarding;
using EspaceFamille.Gateway.Headers;
using EspaceFamille.Gateway.Limits;
using EspaceFamille.Platform;

namespace EspaceFamille.Gateway;

/// <summary>The only public entry: the routes (appsettings.json), and what applies to every request.</summary>
public static class GatewayModule
{
    public const string Name = "gateway";
    private static readonly string[] Services = ["identity", "reservations", "documents", "notifications", "partners"];

    public static void AddGateway(this WebApplicationBuilder builder)
    {
        builder.AddPlatform(Name);
        builder.Services.AddValidated<GatewayOptions, GatewayOptionsValidator>("Gateway");
        builder.AddAccessTokens(Services);
        builder.AddSecurityHeaders();
        builder.Services.AddCors();
        builder.Services.AddRateLimits();
        builder.Services.AddHeaderLimits();
        builder.Services.AddWarmPath("/");
        builder.Services.AddWarmPath("/.well-known/openid-configuration");
        var routes = builder.Configuration.GetSection("ReverseProxy");
        DestinationAddresses.Check(routes);
        builder.Services.AddForwarding(routes);
    }

    public static void MapGateway(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseKnownProxies();
        app.UseAppOrigins();
        app.MapPlatform();
        app.UseErrorPages();
        app.UseHeaderLimits();
        app.UseRateLimiter();
        app.MapErrorStyle();
        // Without it, the path would be answered by the portal.
        app.Map("/metrics", Problems.NotFound).AllowAnonymous();
        app.MapApiPage(Services);
        // Without it, an unknown path under /api would be answered by the portal.
        app.Map("/api/{**rest}", Problems.NotFound).AllowAnonymous();
        app.MapReverseProxy(proxy =>
        {
            proxy.UseBodyLimits();
            proxy.UseUnavailableServices();
            proxy.UseLoadBalancing();
        });
    }

    private static void AddForwarding(this IServiceCollection services, IConfigurationSection routes) => services.AddReverseProxy()
        .LoadFromConfig(routes)
        .ConfigureHttpClient((_, handler) =>
        {
            // With the server's own Latin-1, header bytes are forwarded unchanged in both directions.
            handler.RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1;
            handler.ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1;
            handler.ConnectTimeout = TimeSpan.FromSeconds(2);
            // Shorter than the shutdown delay of a host, so that no request uses a connection that the host is about to close.
            handler.PooledConnectionIdleTimeout = TimeSpan.FromSeconds(3);
        })
        .AddTransforms<TrustedHeaders>();
}
