using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.TestKit.Routes;

/// <summary>One route of a running host, as its endpoint table has it.</summary>
public sealed record ApiRoute(string Method, string Path, bool IsForEveryone)
{
    public override string ToString() => $"{Method} {Path}";
}

public static class ApiRoutes
{
    /// <summary>A route that takes any method, such as a health check, is walked as a reading.</summary>
    private static readonly string[] AnyMethod = ["GET"];

    public static IReadOnlyList<ApiRoute> Of(IServiceProvider services) =>
    [
        .. from endpoint in services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Distinct()
           from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : AnyMethod
           let route = new ApiRoute(
               method, $"/{endpoint.RoutePattern.RawText!.Trim('/')}", endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
           orderby route.Path, route.Method
           select route,
    ];
}
