using System.Reflection;
using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace EspaceFamille.Documents.Features.StorageSpace.ReadDocument;

/// <summary>
/// A file for its owner: pictures that every browser shows are for <c>img</c> elements, all other kinds are downloaded. Its type is not
/// guessed by the browser, it runs no scripts, and no cache stores it.
/// </summary>
internal sealed class SpaceDownload(byte[] content, SpaceDetails details) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), FileMedia.Types));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        PageHeaders.Add(httpContext);
        var isShown = details.FileKind is FileKind.Png or FileKind.Jpeg or FileKind.Bmp;
        var disposition = new ContentDispositionHeaderValue(isShown ? "inline" : "attachment");
        disposition.SetHttpFileName(details.FileName);
        httpContext.Response.Headers.ContentDisposition = disposition.ToString();
        return TypedResults.Bytes(content, FileMedia.TypeOf(details.FileKind)).ExecuteAsync(httpContext);
    }
}
