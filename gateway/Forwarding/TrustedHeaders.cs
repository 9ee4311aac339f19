using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace EspaceFamille.Gateway.Forwarding;

/// <summary>
/// Services may trust the public host and the X-Forwarded-* headers, because the gateway sets them. Every other header about the
/// origin of a request is removed, and no API request carries the cookies of a browser.
/// </summary>
internal sealed class TrustedHeaders : ITransformProvider
{
    private static readonly string[] Untrusted =
    [
        "Forwarded", "X-Forwarded-Port", "X-Forwarded-Server", "X-Real-IP",
        "X-Original-For", "X-Original-Host", "X-Original-Proto", "X-Original-URL", "X-HTTP-Method-Override",
    ];

    public void Apply(TransformBuilderContext context)
    {
        context.AddOriginalHost();
        context.AddXForwarded(ForwardedTransformActions.Set);
        foreach (var name in Untrusted)
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
