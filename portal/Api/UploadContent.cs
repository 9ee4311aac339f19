using System.Net.Http.Headers;

namespace EspaceFamille.Portal.Api;

/// <summary>The body of an upload as the documents service reads it; the files are streamed from memory.</summary>
internal static class UploadContent
{
    /// <param name="details">The API's fields; those without a value are omitted.</param>
    /// <param name="field">The API's name of the files' parts.</param>
    public static MultipartFormDataContent Of(
        IEnumerable<(string Name, string? Value)> details, IEnumerable<IFormFile> files, string field = "files")
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in details.Where(field => !string.IsNullOrWhiteSpace(field.Value)))
            content.Add(new StringContent(value!), name);
        foreach (var file in files)
        {
            var part = new StreamContent(file.OpenReadStream());
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            // The extended notation takes any name; a quoted one throws for quotes and line breaks.
            var name = file.FileName.Length > 0 ? file.FileName : "fichier";
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = field, FileNameStar = name };
            content.Add(part);
        }

        return content;
    }
}
