using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;

namespace EspaceFamille.Documents.Features;

/// <summary>
/// A zip that is written to the response one entry at a time, so that none is held longer than its own writing takes: downloaded, its
/// type not guessed by the browser, without scripts, and stored by no cache.
/// </summary>
internal sealed class ArchiveResponse : IAsyncDisposable
{
    public const string MediaType = "application/zip";
    private readonly ZipArchive _archive;
    private readonly CancellationToken _cancel;

    private ArchiveResponse(ZipArchive archive, CancellationToken cancel) => (_archive, _cancel) = (archive, cancel);

    public static async Task<ArchiveResponse> BeginAsync(HttpContext http, string fileName)
    {
        var (headers, cancel) = (http.Response.Headers, http.RequestAborted);
        http.Response.ContentType = MediaType;
        headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "no-store";
        // Behind each entry the archive writes its 16 bytes of sizes synchronously.
        if (http.Features.Get<IHttpBodyControlFeature>() is { } body)
            body.AllowSynchronousIO = true;
        return new(await ZipArchive.CreateAsync(
            http.Response.Body, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel), cancel);
    }

    public async Task WriteAsync(string name, byte[] content)
    {
        await using var entry = await _archive.CreateEntry(name, CompressionLevel.NoCompression).OpenAsync(_cancel);
        await entry.WriteAsync(content, _cancel);
    }

    public ValueTask DisposeAsync() => _archive.DisposeAsync();
}
