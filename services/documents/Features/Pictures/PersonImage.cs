using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace EspaceFamille.Documents.Features.Pictures;

/// <summary>The picture of a person, which no cache stores: whether the caller may see it is decided at each reading.</summary>
internal sealed class PersonImage(byte[] picture) : IResult, IEndpointMetadataProvider
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
