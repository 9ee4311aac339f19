using System.Text.Encodings.Web;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Diagnostics;

namespace EspaceFamille.Gateway.Errors;

/// <summary>The gateway's own errors as an HTML page for browsers. API clients get the platform's problem+json instead.</summary>
internal static class ErrorPages
{
    private const string Html = "text/html";
    private static readonly string Page = Read("page.html");
    private static readonly string Style = Read("erreur.css");
    private const string Api = "/api";

    internal static void UseErrorPages(this WebApplication app) => app.UseStatusCodePages(WriteAsync);

    /// <summary>Served by the gateway itself, so that the page has its styles while the portal is unavailable.</summary>
    internal static void MapErrorStyle(this WebApplication app) =>
        app.MapGet("/erreur.css", () => TypedResults.Text(Style, "text/css")).AllowAnonymous();

    private static async Task WriteAsync(StatusCodeContext context)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        if (!IsForBrowser(request))
            return;
        response.ContentType = $"{Html}; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        var title = HtmlEncoder.Default.Encode(Problems.Title(response.StatusCode));
        await response.WriteAsync(Page.Replace("{title}", title, StringComparison.Ordinal));
    }

    private static bool IsForBrowser(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType.Equals(Html, StringComparison.OrdinalIgnoreCase))
        && !request.Path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase);

    private static string Read(string name)
    {
        using var stream = typeof(ErrorPages).Assembly.GetManifestResourceStream($"EspaceFamille.Gateway.Errors.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
