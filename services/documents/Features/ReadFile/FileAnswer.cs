using EspaceFamille.Documents.Inspection;

namespace EspaceFamille.Documents.Features.ReadFile;

/// <summary>
/// A file from outside, handed on: saved and never shown in the page, its type not guessed, its scripts in a sandbox,
/// kept by no cache.
/// </summary>
internal sealed class FileAnswer(byte[] content, FileKind kind, string name) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "no-store";
        return TypedResults.File(content, TypeOf(kind), name).ExecuteAsync(httpContext);
    }

    private static string TypeOf(FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Png => "image/png",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Bmp => "image/bmp",
        FileKind.Odt => "application/vnd.oasis.opendocument.text",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Doc => "application/msword",
    };
}
