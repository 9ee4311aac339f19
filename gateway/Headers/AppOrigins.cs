using Microsoft.Extensions.Options;

namespace EspaceFamille.Gateway.Headers;

/// <summary>
/// CORS for the web applications of others: their scripts may call the API and the token endpoints with an access token, and never
/// with the cookies of a browser.
/// </summary>
internal static class AppOrigins
{
    private static readonly string[] Paths = ["/api", "/connect/token", "/connect/userinfo", "/.well-known"];
    private static readonly string[] RequestHeaders = ["Authorization", "Content-Type", "Idempotency-Key", "If-Match"];
    private static readonly string[] ResponseHeaders = ["ETag", "Location", "Retry-After", "WWW-Authenticate"];
    private static readonly TimeSpan PreflightLifetime = TimeSpan.FromMinutes(10);

    /// <summary>Before the authorization: a preflight request carries no token.</summary>
    internal static void UseAppOrigins(this WebApplication app)
    {
        var origins = app.Services.GetRequiredService<IOptions<GatewayOptions>>().Value.AppOrigins;
        if (origins.Length == 0)
            return;
        app.UseWhen(
            http => Paths.Any(path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)),
            branch => branch.UseCors(policy => policy.WithOrigins(origins)
                .WithMethods("GET", "POST", "PUT", "PATCH", "DELETE").WithHeaders(RequestHeaders).WithExposedHeaders(ResponseHeaders)
                .DisallowCredentials().SetPreflightMaxAge(PreflightLifetime)));
    }
}
