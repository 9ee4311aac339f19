using System.Text;
using EspaceFamille.Documents.Domain.Inspection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace EspaceFamille.Documents.Features;

/// <summary>
/// A file of the form under its cleaned name. The content is null for a file that is too large, or one too many: it was read and discarded.
/// </summary>
internal sealed record FormFile(string Name, byte[]? Content);

/// <summary>
/// The multipart form of an upload, read part by part into memory: never more than four files of the maximum size,
/// whatever the form announces, and never to disk.
/// </summary>
internal sealed record UploadForm(IReadOnlyDictionary<string, string> Fields, IReadOnlyList<FormFile> Files)
{
    public const int MaxRequestBytes = 13_500_000;
    public const int MaxFiles = 4;
    private const int MaxParts = 40;

    /// <summary>The start of a longer field is kept, longer than any rule allows: the field is refused, not the form.</summary>
    private const int MaxFieldBytes = 4_096;

    /// <exception cref="BadHttpRequestException">415, 400 or 413: not a form, not readable, or too large.</exception>
    public static async Task<UploadForm> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            throw new BadHttpRequestException("A multipart form is expected.", StatusCodes.Status415UnsupportedMediaType);
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (boundary is not { Length: > 0 and <= 70 })
            throw new BadHttpRequestException("The form has no boundary.");
        try
        {
            return await ReadPartsAsync(new MultipartReader(boundary, request.Body), cancel);
        }
        catch (Exception exception) when (exception is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw new BadHttpRequestException("The form is not readable.", exception);
        }
    }

    private static async Task<UploadForm> ReadPartsAsync(MultipartReader reader, CancellationToken cancel)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = new List<FormFile>();
        var parts = 0;
        while (await reader.ReadNextSectionAsync(cancel) is { } part)
        {
            if (++parts > MaxParts || part.GetContentDispositionHeader() is not { } disposition)
                throw new InvalidDataException("A part has no name, or there are too many.");
            if (disposition.IsFormDisposition())
                fields[Name(disposition)] = Encoding.UTF8.GetString(await ReadStartAsync(part.Body, cancel)).Trim();
            else if (part.AsFileSection() is { FileName.Length: > 0 } file)
                files.Add(await ReadFileAsync(file, files.Count < MaxFiles ? FileInspection.MaxFileBytes : -1, cancel));
        }

        return new UploadForm(fields, files);
    }

    private static string Name(ContentDispositionHeaderValue disposition) => HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";

    private static async Task<FormFile> ReadFileAsync(FileMultipartSection file, int maxBytes, CancellationToken cancel) =>
        new(FileName.Clean(file.FileName), await ReadAsync(file.FileStream ?? Stream.Null, maxBytes, cancel));

    private static async Task<byte[]> ReadStartAsync(Stream body, CancellationToken cancel)
    {
        var start = new byte[MaxFieldBytes];
        var length = await body.ReadAtLeastAsync(start, MaxFieldBytes, throwOnEndOfStream: false, cancel);
        return start[..length];
    }

    /// <summary>The whole part, or null when it exceeds the maximum; it is read to its end in both cases.</summary>
    private static async Task<byte[]?> ReadAsync(Stream body, int maxBytes, CancellationToken cancel)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[32_768];
        long length = 0;
        while (await body.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            length += read;
            if (length <= maxBytes)
                kept.Write(buffer, 0, read);
        }

        return length <= maxBytes ? kept.ToArray() : null;
    }
}
