using NetEscapades.AspNetCore.SecurityHeaders;
using Scalar.AspNetCore;

namespace EspaceFamille.Gateway.Documentation;

/// <summary>One page with the OpenAPI documents of all services. Everything that it loads is served by this site.</summary>
internal static class ApiPage
{
    internal static void MapApiPage(this WebApplication app, IEnumerable<string> services) =>
        app.MapScalarApiReference("/api", (options, context) =>
        {
            options.WithTitle("Espace Famille : API").WithNonce(context.GetNonce()).DisableDefaultFonts().DisableTelemetry();
            foreach (var service in services)
                options.AddDocument(service, service, $"/api/{service}/openapi.json");
        }).AllowAnonymous();
}
