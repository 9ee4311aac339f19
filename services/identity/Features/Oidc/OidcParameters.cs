using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.Oidc;

/// <summary>
/// Refuses the parameters that no client sends, before OpenIddict reads them: a form that cannot be read, or a NUL. The error
/// is <c>invalid_request</c> (RFC 6749, section 5.2), in JSON, since no redirect address can be trusted yet.
/// </summary>
internal sealed class OidcParameters : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/connect", StringComparison.OrdinalIgnoreCase),
            endpoints => endpoints.Use(CheckAsync));
        next(app);
    };

    private static async Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        if (await FaultAsync(http.Request) is not { } fault)
        {
            await next(http);
            return;
        }

        http.Response.Headers.CacheControl = "no-store";
        await TypedResults.BadRequest(new OidcError(Errors.InvalidRequest, fault)).ExecuteAsync(http);
    }

    private static async Task<string?> FaultAsync(HttpRequest request)
    {
        try
        {
            var parameters = request.HasFormContentType
                ? request.Query.Concat(await request.ReadFormAsync(request.HttpContext.RequestAborted))
                : request.Query;
            return parameters.Any(one => HasNul(one.Key) || one.Value.Any(HasNul)) ? "A parameter contains a NUL." : null;
        }
        catch (InvalidDataException unreadable)
        {
            return unreadable.Message;
        }
    }

    private static bool HasNul(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;
}

/// <summary>An error of the OIDC endpoints, with the names that the protocol gives its fields.</summary>
internal sealed record OidcError(
    [property: System.Text.Json.Serialization.JsonPropertyName("error")] string Error,
    [property: System.Text.Json.Serialization.JsonPropertyName("error_description")] string Description);
