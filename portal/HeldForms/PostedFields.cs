using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace EspaceFamille.Portal.HeldForms;

/// <summary>The texts of a posted form. Files are read past and never kept: nobody is signed in.</summary>
/// <param name="HadFiles">Whether files were chosen, which the person has to choose again.</param>
internal sealed record PostedFields(IReadOnlyList<HeldField> Fields, bool HadFiles)
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data";
    private const int MaxFields = 500;
    private const int MaxFieldBytes = 32 * 1024;
    private const int MaxBoundaryLength = 100;

    /// <summary>Null where the request is no form, or one beyond the limits.</summary>
    public static async Task<PostedFields?> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.HttpContext.Features.Get<IFormFeature>()?.Form is { } read)
            return Of(read);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            return null;
        try
        {
            if (type.MediaType.Equals(UrlEncoded, StringComparison.OrdinalIgnoreCase))
                return Of(await request.ReadFormAsync(cancel));
            return type.MediaType.Equals(Multipart, StringComparison.OrdinalIgnoreCase) && BoundaryOf(type) is { } boundary
                ? await ReadPartsAsync(new MultipartReader(boundary, request.Body), cancel)
                : null;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            return null;
        }
    }

    /// <summary>Reads past the body, so that the browser shows the response, and keeps nothing of it.</summary>
    public static async Task DiscardAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            await request.Body.CopyToAsync(Stream.Null, cancel);
        }
        catch (IOException)
        {
            // Beyond the limits, or not all of it arrived: nothing of it is needed.
        }
    }

    private static async Task<PostedFields?> ReadPartsAsync(MultipartReader reader, CancellationToken cancel)
    {
        var (fields, hadFiles, bytes) = (new List<HeldField>(), false, 0);
        while (await reader.ReadNextSectionAsync(cancel) is { } section)
        {
            if (section.AsFormDataSection() is not { } field)
            {
                hadFiles |= section.AsFileSection()?.FileName.Length > 0;
                await section.Body.CopyToAsync(Stream.Null, cancel);
                continue;
            }

            var value = await field.GetValueAsync(cancel);
            bytes += Encoding.UTF8.GetByteCount(value);
            if (fields.Count >= MaxFields || bytes > MaxFieldBytes)
                return null;
            fields.Add(new HeldField(field.Name, value));
        }

        return new(fields, hadFiles);
    }

    private static PostedFields Of(IFormCollection form) => new(
        [.. form.SelectMany(field => field.Value, (field, value) => new HeldField(field.Key, value ?? ""))], form.Files.Count > 0);

    private static string? BoundaryOf(MediaTypeHeaderValue type) =>
        HeaderUtilities.RemoveQuotes(type.Boundary) is { HasValue: true, Length: <= MaxBoundaryLength } boundary
        && !StringSegment.IsNullOrEmpty(boundary) ? boundary.Value : null;
}
