using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace EspaceFamille.Documents.Features.Rendering.ReadPage;

/// <summary>
/// What an untrusted file shows, as a picture or as text that the town's renderer made: its type not guessed by the browser, without
/// scripts, and stored by no cache.
/// </summary>
internal static class PageHeaders
{
    public static void Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.CacheControl = "no-store";
    }
}

/// <summary>The picture of a page.</summary>
internal sealed class PageImage(byte[] picture) : IResult, IEndpointMetadataProvider
{
    private const string MediaType = "image/webp";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), [MediaType]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        PageHeaders.Add(httpContext);
        return TypedResults.Bytes(picture, MediaType).ExecuteAsync(httpContext);
    }
}

/// <summary>The text of a page.</summary>
internal sealed class PageText(string text) : IResult, IEndpointMetadataProvider
{
    private const string MediaType = "text/plain";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), [MediaType]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        PageHeaders.Add(httpContext);
        return TypedResults.Text(text, $"{MediaType}; charset=utf-8").ExecuteAsync(httpContext);
    }
}
