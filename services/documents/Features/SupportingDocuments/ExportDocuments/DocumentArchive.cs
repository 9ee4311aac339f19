using System.Globalization;
using System.Reflection;
using System.Text.Json;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Storage;
using Microsoft.AspNetCore.Http.Metadata;

namespace EspaceFamille.Documents.Features.SupportingDocuments.ExportDocuments;

/// <summary>
/// A zip with a list of the documents, their original files and pictures of persons, written one file at a time. Files that the scanner
/// has not found clean are in the list only: nobody opens them.
/// </summary>
internal sealed class DocumentArchive(IReadOnlyList<SupportingDocumentResponse> documents, FileBytesStore files, ExportedPictures pictures)
    : IResult, IEndpointMetadataProvider
{
    private const string List = "justificatifs.json";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), [ArchiveResponse.MediaType]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var archive = await ArchiveResponse.BeginAsync(httpContext, "justificatifs.zip");
        await archive.WriteAsync(List, JsonSerializer.SerializeToUtf8Bytes(documents, ExportJson.Default.List));
        foreach (var (document, number) in documents.Select((document, index) => (document, index + 1)))
            foreach (var (file, place) in document.Files.Select((file, index) => (file, index + 1)))
                if (file.Scan is ScanState.Clean or null
                    && await files.ReadAsync(document.DocumentId, file.FileId, httpContext.RequestAborted) is { } content)
                    await archive.WriteAsync(NameOf(number, place, file.Name), content);
        await pictures.WriteAsync(archive, httpContext.RequestAborted);
    }

    /// <summary>The file's own name, which the upload has cleaned, below numbers that keep two of one name apart.</summary>
    private static string NameOf(int document, int place, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{document:000}/{place} {Path.GetFileName(name)}");
}
