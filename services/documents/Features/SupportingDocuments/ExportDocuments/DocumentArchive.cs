using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Text.Json;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Storage;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace EspaceFamille.Documents.Features.SupportingDocuments.ExportDocuments;

/// <summary>
/// A zip with a list of the documents and their original files, written one file at a time. Files that the scanner has not found clean
/// are in the list only: nobody opens them.
/// </summary>
internal sealed class DocumentArchive(IReadOnlyList<SupportingDocumentResponse> documents, FileBytesStore files)
    : IResult, IEndpointMetadataProvider
{
    private const string MediaType = "application/zip";
    private const string List = "justificatifs.json";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), [MediaType]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (headers, cancel) = (httpContext.Response.Headers, httpContext.RequestAborted);
        httpContext.Response.ContentType = MediaType;
        headers.ContentDisposition = "attachment; filename=\"justificatifs.zip\"";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "no-store";
        // Behind each entry the archive writes its 16 bytes of sizes synchronously.
        if (httpContext.Features.Get<IHttpBodyControlFeature>() is { } body)
            body.AllowSynchronousIO = true;
        await using var archive = await ZipArchive.CreateAsync(
            httpContext.Response.Body, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        await WriteAsync(archive, List, JsonSerializer.SerializeToUtf8Bytes(documents, ExportJson.Default.List), cancel);
        foreach (var (document, number) in documents.Select((document, index) => (document, index + 1)))
            foreach (var (file, place) in document.Files.Select((file, index) => (file, index + 1)))
                if (file.Scan is ScanState.Clean or null && await files.ReadAsync(document.DocumentId, file.FileId, cancel) is { } content)
                    await WriteAsync(archive, NameOf(number, place, file.Name), content, cancel);
    }

    private static async Task WriteAsync(ZipArchive archive, string name, byte[] content, CancellationToken cancel)
    {
        await using var entry = await archive.CreateEntry(name, CompressionLevel.NoCompression).OpenAsync(cancel);
        await entry.WriteAsync(content, cancel);
    }

    /// <summary>The file's own name, which the upload has cleaned, below numbers that keep two of one name apart.</summary>
    private static string NameOf(int document, int place, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{document:000}/{place} {Path.GetFileName(name)}");
}
