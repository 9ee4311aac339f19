using System.Reflection;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using Microsoft.AspNetCore.Http.Metadata;

namespace EspaceFamille.Documents.Features.SupportingDocuments.ReadFile;

/// <summary>
/// An untrusted file: downloaded and never shown inline, its type not guessed by the browser, without scripts, and stored
/// by no cache.
/// </summary>
internal sealed class FileDownload(byte[] content, FileKind kind, string name) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), FileMedia.Types));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "no-store";
        return TypedResults.File(content, FileMedia.TypeOf(kind), name).ExecuteAsync(httpContext);
    }
}
