using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace EspaceFamille.Gateway.Forwarding;

/// <summary>
/// What services may believe: the public host, and X-Forwarded-* as the gateway sets them. Whatever else the outside
/// says about where a request came from is dropped, and the API never sees a browser's cookies.
/// </summary>
internal sealed class TrustedHeaders : ITransformProvider
{
    private static readonly string[] Hearsay =
        ["Forwarded", "X-Forwarded-Port", "X-Forwarded-Server", "X-Real-IP", "X-Original-For", "X-Original-Host", "X-Original-Proto", "X-Original-URL", "X-HTTP-Method-Override"];

    public void Apply(TransformBuilderContext context)
    {
        context.AddOriginalHost();
        context.AddXForwarded(ForwardedTransformActions.Set);
        foreach (var name in Hearsay)
            context.AddRequestHeaderRemove(name);
        if (context.Route.Match.Path?.StartsWith("/api/", StringComparison.Ordinal) == true)
            context.AddRequestHeaderRemove("Cookie");
    }

    public void ValidateCluster(TransformClusterValidationContext context)
    {
    }

    public void ValidateRoute(TransformRouteValidationContext context)
    {
    }
}
