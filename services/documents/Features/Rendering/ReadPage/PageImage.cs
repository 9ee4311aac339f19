using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace EspaceFamille.Documents.Features.Rendering.ReadPage;

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
