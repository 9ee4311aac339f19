using System.Text.Encodings.Web;
using System.Text.Unicode;
using EspaceFamille.Web.Layout;
using EspaceFamille.Web.Theme;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace EspaceFamille.Web.Errors;

/// <summary>
/// Errors as an HTML page for browsers, in the host's layout. Where that cannot be shown, because it needs a session or a database
/// that is unavailable, a page without menu takes its place.
/// </summary>
internal sealed partial class ErrorPages(
    ErrorPageView view, TownTheme theme, IOptions<TownOptions> town, IOptions<ErrorPageOptions> options, ILogger<ErrorPages> logger)
    : IProblemDetailsWriter
{
    private const string Html = "text/html";
    private static readonly HtmlEncoder French =
        HtmlEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.GeneralPunctuation);

    private static readonly string Page = Read();

    public bool CanWrite(ProblemDetailsContext context) => context.HttpContext.Request.GetTypedHeaders().Accept
        .Any(accepted => accepted.MediaType.Equals(Html, StringComparison.OrdinalIgnoreCase));

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var (http, response) = (context.HttpContext, context.HttpContext.Response);
        var status = response.StatusCode;
        var page = new ErrorPage(
            status, options.Value.Title(status), ErrorPage.AdviceFor(status), options.Value.Code(http), options.Value.Layout);
        if (status == StatusCodes.Status503ServiceUnavailable && HttpMethods.IsPost(http.Request.Method)
            && options.Value.RepeatsForm(http.Request))
            page = Sent(page, http.Request, await RepeatedForm.ReadAsync(http.Request), context.ProblemDetails.Type);
        var text = await InLayoutAsync(http, page) ?? WithoutLayout(page);
        response.ContentType = $"{Html}; charset=utf-8";
        response.Headers[HeaderNames.CacheControl] = "no-store";
        await response.WriteAsync(text);
    }

    /// <summary>The page after a form that the service did not answer, or refused before it began.</summary>
    private ErrorPage Sent(ErrorPage page, HttpRequest request, IFormCollection? form, string? problem)
    {
        var isUnsaved = problem is not null && problem == options.Value.NotBegunType
            && form?.ContainsKey(RepeatedForm.UnansweredField) != true;
        var again = RepeatedForm.Of(request, form, isUnanswered: !isUnsaved);
        return isUnsaved ? page.NotBegun(again) : page.OutcomeUnknown(again);
    }

    private async Task<string?> InLayoutAsync(HttpContext http, ErrorPage page)
    {
        try
        {
            return await view.RenderAsync(http, page);
        }
#pragma warning disable CA1031 // Whatever is unavailable, the error has a page.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogNoLayout(logger, failure.GetType().Name);
            return null;
        }
    }

    private string WithoutLayout(ErrorPage page) => Page
        .Replace("{style}", theme.StyleAddress, StringComparison.Ordinal)
        .Replace("{initial}", French.Encode($"{town.Value.Initial}"), StringComparison.Ordinal)
        .Replace("{town}", French.Encode(town.Value.Name), StringComparison.Ordinal)
        .Replace("{title}", French.Encode(page.Title), StringComparison.Ordinal)
        .Replace("{advice}", French.Encode(page.Advice), StringComparison.Ordinal)
        .Replace("{again}", page.Again, StringComparison.Ordinal);

    private static string Read()
    {
        using var stream = typeof(ErrorPages).Assembly.GetManifestResourceStream("error.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An error page is shown without the menu ({Cause})")]
    private static partial void LogNoLayout(ILogger logger, string cause);
}
