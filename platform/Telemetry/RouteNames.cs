using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EspaceFamille.Platform;

/// <summary>
/// Names the span of a request by its method and route, with a slash in front as in an address. The instrumentation takes the text of
/// the route as it was declared, which is empty for the home page and has no slash for other pages.
/// </summary>
internal static class RouteNames
{
    public static void Write(Activity span, HttpResponse response)
    {
        var http = response.HttpContext;
        if (http.GetEndpoint() is not RouteEndpoint { RoutePattern.RawText: { } text })
            return;
        var route = $"/{text.TrimStart('~').TrimStart('/')}";
        span.SetTag("http.route", route);
        span.DisplayName = $"{http.Request.Method} {route}";
    }
}
