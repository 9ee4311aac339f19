using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace EspaceFamille.Portal.Pages.Agents.Examens;

/// <summary>Hands a file of a review on as it comes, never kept: saved and never shown in the page, its scripts in a sandbox.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class FichierModel(AgentApi api) : PageModel
{
    private const string Attachment = "attachment";

    public async Task<IActionResult> OnGetAsync(string id, string fileId, CancellationToken cancel)
    {
        try
        {
            if (await api.OpenFileAsync(id, fileId, cancel) is not { } file)
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
