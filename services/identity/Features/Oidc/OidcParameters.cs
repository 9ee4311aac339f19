using EspaceFamille.Platform;
using Microsoft.Extensions.Primitives;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.Oidc;

/// <summary>
/// Refuses the parameters that no client sends, before OpenIddict reads them: a form that cannot be read, a NUL, or the id or the
/// address of a client that is longer than any. The error is <c>invalid_request</c> (RFC 6749, section 5.2), on a page for browsers,
/// else in JSON: no redirect address can be trusted yet.
/// </summary>
internal sealed class OidcParameters : IStartupFilter
{
    private const int MaxAddressCharacters = 2000;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/connect", StringComparison.OrdinalIgnoreCase),
            endpoints => endpoints.Use(CheckAsync));
        next(app);
    };

    private static async Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        // A POST without a body is a form without fields: some clients call userinfo so, with the token in a header.
        if (HttpMethods.IsPost(http.Request.Method) && http.Request is { ContentType: null, ContentLength: 0 or null })
            http.Request.ContentType = "application/x-www-form-urlencoded";
        if (await FaultAsync(http.Request) is not { } fault)
        {
            await next(http);
            return;
        }

        http.Response.Headers.CacheControl = "no-store";
        var error = new OidcError(Errors.InvalidRequest, fault);
        http.Features.Set(error);
        http.Response.StatusCode = BodyDeadline.IsOver(http) ? StatusCodes.Status408RequestTimeout : StatusCodes.Status400BadRequest;
        if (IsForPerson(http.Request))
            await http.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new() { HttpContext = http });
        else
            await TypedResults.Json(error, statusCode: http.Response.StatusCode).ExecuteAsync(http);
    }

    private static async Task<string?> FaultAsync(HttpRequest request)
    {
        try
        {
            var parameters = request.HasFormContentType
                ? request.Query.Concat(await request.ReadFormAsync(request.HttpContext.RequestAborted))
                : request.Query;
            return parameters.Select(FaultOf).FirstOrDefault(fault => fault is not null);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException
            or BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout })
        {
            return unreadable.Message;
        }
    }

    private static string? FaultOf(KeyValuePair<string, StringValues> parameter) => parameter.Key switch
    {
        _ when HasNul(parameter.Key) || parameter.Value.Any(HasNul) => "A parameter contains a NUL.",
        Parameters.ClientId when parameter.Value.Any(IdBounds.IsExceeded) => $"{parameter.Key} is too long.",
        Parameters.RedirectUri or Parameters.PostLogoutRedirectUri
            when parameter.Value.Any(value => value?.Length > MaxAddressCharacters) => $"{parameter.Key} is too long.",
        _ => null,
    };

    /// <summary>A browser, to which JSON means nothing.</summary>
    private static bool IsForPerson(HttpRequest request) => request.GetTypedHeaders().Accept
        .Any(accepted => accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    private static bool HasNul(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;
}

/// <summary>An error of the OIDC endpoints, with the names that the protocol gives its fields.</summary>
internal sealed record OidcError(
    [property: System.Text.Json.Serialization.JsonPropertyName("error")] string Error,
    [property: System.Text.Json.Serialization.JsonPropertyName("error_description")] string Description);
