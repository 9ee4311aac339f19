using EspaceFamille.Portal.Actors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace EspaceFamille.Portal.Pages;

/// <summary>Streams a file of the API as a download; it is never stored here, and its scripts run in a sandbox.</summary>
internal abstract class FilePage(HouseholdActor actor) : JourneyPage(actor)
{
    private const string Attachment = "attachment";

    /// <param name="open">The response of the API; null where there is no such file.</param>
    protected async Task<IActionResult> StreamAsync(Task<HttpResponseMessage?> open, CancellationToken cancel)
    {
        try
        {
            if (await open is not { } file)
                return NotFound();
            HttpContext.Response.RegisterForDispose(file);
            return await StreamAsync(file.Content, cancel);
        }
        catch (HttpRequestException)
        {
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IActionResult> StreamAsync(HttpContent content, CancellationToken cancel)
    {
        var headers = Response.Headers;
        headers.ContentDisposition = content.Headers.NonValidated.TryGetValues(HeaderNames.ContentDisposition, out var disposition)
            && disposition.ToString() is { } name && name.StartsWith(Attachment, StringComparison.OrdinalIgnoreCase) ? name : Attachment;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "no-store";
        Response.ContentLength = content.Headers.ContentLength;
        return File(await content.ReadAsStreamAsync(cancel), content.Headers.ContentType?.ToString() ?? "application/octet-stream");
    }
}
