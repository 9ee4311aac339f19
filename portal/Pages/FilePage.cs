using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace EspaceFamille.Portal.Pages;

/// <summary>Hands a file on as it comes, never kept: saved and never shown in the page, its scripts in a sandbox.</summary>
internal abstract class FilePage : ServedPage
{
    private const string Attachment = "attachment";

    /// <param name="open">The service's answer; null where there is no such file.</param>
    protected async Task<IActionResult> HandOnAsync(Task<HttpResponseMessage?> open, CancellationToken cancel)
    {
        try
        {
            if (await open is not { } file)
                return NotFound();
            HttpContext.Response.RegisterForDispose(file);
            return await HandOnAsync(file.Content, cancel);
        }
        catch (HttpRequestException)
        {
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IActionResult> HandOnAsync(HttpContent content, CancellationToken cancel)
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
