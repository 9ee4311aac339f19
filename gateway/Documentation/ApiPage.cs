using EspaceFamille.Platform;
using NetEscapades.AspNetCore.SecurityHeaders;
using Scalar.AspNetCore;

namespace EspaceFamille.Gateway.Documentation;

/// <summary>One page with the OpenAPI documents of all services. Everything that it loads is served by this site.</summary>
internal static class ApiPage
{
    internal static void MapApiPage(this WebApplication app, IReadOnlyCollection<string> services) =>
        app.MapScalarApiReference("/api", (options, context) =>
        {
            options.WithTitle("Espace Famille : API").WithNonce(context.GetNonce()).DisableDefaultFonts().DisableTelemetry();
            foreach (var service in services)
                options.AddDocument(service, service, $"/api/{service}/openapi.json");
        }).AddEndpointFilter((call, next) => IsKnown(call.HttpContext, services) ? next(call) : new(Problems.NotFound())).AllowAnonymous();

    /// <summary>The page's route accepts any document name, which would answer unknown API paths with a page.</summary>
    private static bool IsKnown(HttpContext http, IReadOnlyCollection<string> services) =>
        http.GetRouteValue("documentName") is not string name || services.Contains(name);
}
