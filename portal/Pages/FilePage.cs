using EspaceFamille.Portal.Actors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace EspaceFamille.Portal.Pages;

/// <summary>
/// Streams a file, or the picture of one of its pages, from the API; it is never stored here, and its scripts run in a sandbox.
/// </summary>
internal abstract class FilePage(HouseholdActor actor) : JourneyPage(actor)
{
    private const string Attachment = "attachment";
    private const string Archive = "application/zip";
    private const string Letter = "application/pdf";
    private const string Picture = "image/webp";
    private const string PlainText = "text/plain";
    private const string Inline = "inline";

    /// <summary>Kinds of picture that every browser shows.</summary>
    private static readonly string[] OwnPictures = ["image/png", "image/jpeg", "image/bmp"];

    /// <summary>The pages of a file that are rendered, the first ones.</summary>
    private const int MaxPages = 20;

    /// <summary>An original, as a download.</summary>
    /// <param name="open">The response of the API; null where there is no such file.</param>
    protected Task<IActionResult> DownloadAsync(Task<HttpResponseMessage?> open, CancellationToken cancel) => StreamAsync(
        open,
        content =>
        {
            Response.Headers.ContentDisposition = AttachmentOf(content);
            return content.Headers.ContentType?.ToString() ?? "application/octet-stream";
        },
        cancel);

    /// <summary>An original for its owner: a picture is shown in place, any other file is a download.</summary>
    /// <param name="isDownload">A picture is a download too.</param>
    protected Task<IActionResult> ShowOwnAsync(HttpResponseMessage file, bool isDownload, CancellationToken cancel) =>
        !isDownload && OwnPictures.Contains(file.Content.Headers.ContentType?.MediaType)
            ? StreamAsync(Task.FromResult<HttpResponseMessage?>(file), content => content.Headers.ContentType!.MediaType, cancel)
            : DownloadAsync(Task.FromResult<HttpResponseMessage?>(file), cancel);

    /// <summary>An archive, as a download. Whatever else the API should answer is not passed on.</summary>
    protected Task<IActionResult> DownloadArchiveAsync(HttpResponseMessage archive, string name, CancellationToken cancel) =>
        DownloadAsync(archive, Archive, name, cancel);

    /// <summary>A letter, as a download. Whatever else the API should answer is not passed on.</summary>
    protected Task<IActionResult> DownloadLetterAsync(HttpResponseMessage letter, string name, CancellationToken cancel) =>
        DownloadAsync(letter, Letter, name, cancel);

    /// <summary>The picture of a page, shown in place. Whatever else the API should answer is not passed on.</summary>
    /// <param name="number">Of the page; the first is 1.</param>
    protected Task<IActionResult> ShowPictureAsync(int number, Func<Task<HttpResponseMessage?>> open, CancellationToken cancel) =>
        ShowAsync(number, open, Picture, Picture, cancel);

    /// <summary>A picture that is not a page of a file, shown in place.</summary>
    protected Task<IActionResult> ShowPhotoAsync(Func<Task<HttpResponseMessage?>> open, CancellationToken cancel) =>
        ShowPictureAsync(number: 1, open, cancel);

    /// <summary>The text that was found on a page, as plain text.</summary>
    /// <inheritdoc cref="ShowPictureAsync"/>
    protected Task<IActionResult> ShowTextAsync(int number, Func<Task<HttpResponseMessage?>> open, CancellationToken cancel) =>
        ShowAsync(number, open, PlainText, $"{PlainText}; charset=utf-8", cancel);

    /// <summary>The name that the API gives the file, and that it is downloaded whatever the API states.</summary>
    private static string AttachmentOf(HttpContent content)
    {
        var isNamed = content.Headers.NonValidated.TryGetValues(HeaderNames.ContentDisposition, out var values);
        var disposition = isNamed ? values.ToString() : "";
        if (disposition.StartsWith($"{Inline};", StringComparison.OrdinalIgnoreCase))
            return Attachment + disposition[Inline.Length..];
        return disposition.StartsWith(Attachment, StringComparison.OrdinalIgnoreCase) ? disposition : Attachment;
    }

    private Task<IActionResult> DownloadAsync(HttpResponseMessage file, string mediaType, string name, CancellationToken cancel) =>
        StreamAsync(
            Task.FromResult<HttpResponseMessage?>(file),
            content =>
            {
                Response.Headers.ContentDisposition = $"{Attachment}; filename=\"{name}\"";
                return content.Headers.ContentType?.MediaType == mediaType ? mediaType : null;
            },
            cancel);

    private async Task<IActionResult> ShowAsync(
        int number, Func<Task<HttpResponseMessage?>> open, string mediaType, string type, CancellationToken cancel) =>
        number is < 1 or > MaxPages
            ? NotFound()
            : await StreamAsync(open(), content => content.Headers.ContentType?.MediaType == mediaType ? type : null, cancel);

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
            headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
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
