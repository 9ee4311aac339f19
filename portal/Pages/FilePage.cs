using EspaceFamille.Portal.Actors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace EspaceFamille.Portal.Pages;

/// <summary>Streams a file, or the picture of one of its pages, from the API; it is never stored here, and its scripts run in a sandbox.</summary>
internal abstract class FilePage(HouseholdActor actor) : JourneyPage(actor)
{
    private const string Attachment = "attachment";
    private const string Picture = "image/webp";

    /// <summary>An original, as a download.</summary>
    /// <param name="open">The response of the API; null where there is no such file.</param>
    protected Task<IActionResult> DownloadAsync(Task<HttpResponseMessage?> open, CancellationToken cancel) => StreamAsync(
        open,
        content =>
        {
            Response.Headers.ContentDisposition =
                content.Headers.NonValidated.TryGetValues(HeaderNames.ContentDisposition, out var disposition)
                && disposition.ToString() is { } name && name.StartsWith(Attachment, StringComparison.OrdinalIgnoreCase) ? name : Attachment;
            return content.Headers.ContentType?.ToString() ?? "application/octet-stream";
        },
        cancel);

    /// <summary>The picture of a page, shown in place. Whatever else the API should answer is not passed on.</summary>
    protected Task<IActionResult> ShowPictureAsync(Task<HttpResponseMessage?> open, CancellationToken cancel) => StreamAsync(
        open, content => content.Headers.ContentType?.MediaType == Picture ? Picture : null, cancel);

    private async Task<IActionResult> StreamAsync(
        Task<HttpResponseMessage?> open, Func<HttpContent, string?> typeOf, CancellationToken cancel)
    {
        try
        {
            if (await open is not { } file)
                return NotFound();
            HttpContext.Response.RegisterForDispose(file);
            if (typeOf(file.Content) is not { } type)
                return StatusCode(StatusCodes.Status502BadGateway);
            var headers = Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            headers.CacheControl = "no-store";
            Response.ContentLength = file.Content.Headers.ContentLength;
            return File(await file.Content.ReadAsStreamAsync(cancel), type);
        }
        catch (HttpRequestException)
        {
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
