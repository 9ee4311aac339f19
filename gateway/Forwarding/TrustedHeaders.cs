using System.Globalization;
using EspaceFamille.Platform;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace EspaceFamille.Gateway.Forwarding;

/// <summary>
/// Services may trust the public host and the X-Forwarded-* headers, because the gateway sets them. Every other header about the
/// origin of a request is removed, and no API request carries the cookies of a browser.
/// </summary>
internal sealed class TrustedHeaders : ITransformProvider
{
    /// <summary>Lets the service's own answer arrive before the gateway's.</summary>
    private const int MarginMs = 100;

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
        context.AddRequestTransform(HandDeadline);
        if (context.Route.Match.Path?.StartsWith("/api/", StringComparison.Ordinal) == true)
            context.AddRequestHeaderRemove("Cookie");
    }

    /// <summary>What is left of the request's time; a shorter one that the caller sent is part of it already.</summary>
    private static ValueTask HandDeadline(RequestTransformContext context)
    {
        context.ProxyRequest.Headers.Remove(RequestDeadline.Header);
        if (RequestDeadline.Current is not { } deadline)
            return ValueTask.CompletedTask;
        var left = (int)Math.Max(1, deadline.Remaining.TotalMilliseconds - MarginMs);
        context.ProxyRequest.Headers.Add(RequestDeadline.Header, left.ToString(CultureInfo.InvariantCulture));
        return ValueTask.CompletedTask;
    }

    public void ValidateCluster(TransformClusterValidationContext context)
    {
    }

    public void ValidateRoute(TransformRouteValidationContext context)
    {
    }
}
