using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace EspaceFamille.Identity.Features.Letters;

/// <summary>Letters as a download that no cache and no database keeps.</summary>
internal sealed class LetterFile(byte[] pdf, string name) : IResult, IEndpointMetadataProvider
{
    private const string MediaType = "application/pdf";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), [MediaType]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, headers) = (httpContext.Response, httpContext.Response.Headers);
        (response.ContentType, response.ContentLength) = (MediaType, pdf.Length);
        headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "no-store";
        await response.Body.WriteAsync(pdf, httpContext.RequestAborted);
    }
}
