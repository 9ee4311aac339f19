using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace EspaceFamille.Platform;

/// <summary>Accepts what HTTP allows and the framework refuses, before any route is chosen.</summary>
internal static class RequestNormalization
{
    /// <summary>
    /// Reads header bytes as Latin-1, so that every byte is accepted and can be forwarded unchanged: browsers also send the
    /// cookies of the town's other sites.
    /// </summary>
    internal static void AddRequestNormalization(this IServiceCollection services) =>
        services.Configure<KestrelServerOptions>(kestrel => kestrel.RequestHeaderEncodingSelector = _ => Encoding.Latin1);

    internal static void UseRequestNormalization(this WebApplication app) => app.Use(async (http, next) =>
    {
        // The API has one representation: Accept must not turn a problem into an empty response.
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            http.Request.Headers.Accept = "application/json";
        if (TryNormalizeCharset(http.Request))
            await next(http);
        else
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
    });

    /// <summary>Removes the quotes of a charset, which the JSON reader does not. False when the charset is unknown.</summary>
    private static bool TryNormalizeCharset(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.Charset.HasValue)
            return true;
        var charset = HeaderUtilities.UnescapeAsQuotedString(type.Charset);
        try
        {
            Encoding.GetEncoding(charset.ToString());
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return false;
        }

        type.Charset = charset;
        request.ContentType = type.ToString();
        return true;
    }
}
