using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Yarp.ReverseProxy.Configuration;

namespace EspaceFamille.Benchmarks.Floors;

/// <summary>YARP with one route to one service.</summary>
internal static class Proxy
{
    public static Task<Loopback> StartAsync(Uri service, Action<WebApplicationBuilder> add, Action<WebApplication> use, string policy) =>
        Loopback.StartAsync(
        builder =>
        {
            add(builder);
            builder.Services.AddReverseProxy().LoadFromMemory(
                [new RouteConfig { RouteId = "all", ClusterId = "service",
                    AuthorizationPolicy = policy, Match = new RouteMatch { Path = "/{**rest}" } }],
                [new ClusterConfig { ClusterId = "service", Destinations = new Dictionary<string,
                    DestinationConfig>(StringComparer.Ordinal) { ["one"] = new() { Address = service.AbsoluteUri } } }]);
        },
        app =>
        {
            use(app);
            app.MapReverseProxy();
        });
}
