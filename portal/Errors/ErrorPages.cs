using System.Text.Encodings.Web;
using System.Text.Unicode;
using EspaceFamille.Platform;
using Microsoft.Net.Http.Headers;

namespace EspaceFamille.Portal.Errors;

/// <summary>
/// Errors as a page for people. It needs neither the session nor the database: it is also what a family reads while
/// these are away.
/// </summary>
internal sealed class ErrorPages : IProblemDetailsWriter
{
    private const string Html = "text/html";
    private static readonly HtmlEncoder French = HtmlEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.GeneralPunctuation);
    private static readonly string Page = Read();

    public bool CanWrite(ProblemDetailsContext context) => context.HttpContext.Request.GetTypedHeaders().Accept
        .Any(accepted => accepted.MediaType.Equals(Html, StringComparison.OrdinalIgnoreCase));

    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = $"{Html}; charset=utf-8";
        response.Headers[HeaderNames.CacheControl] = "no-store";
        return new(response.WriteAsync(Page.Replace("{title}", French.Encode(Problems.Title(response.StatusCode)), StringComparison.Ordinal)));
    }

    private static string Read()
    {
        using var stream = typeof(ErrorPages).Assembly.GetManifestResourceStream("EspaceFamille.Portal.Errors.page.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

internal static class ErrorsModule
{
    /// <summary>Before the framework's own writer, which would answer a browser with JSON.</summary>
    internal static void AddErrorPages(this IServiceCollection services) =>
        services.Insert(0, ServiceDescriptor.Singleton<IProblemDetailsWriter, ErrorPages>());
}
