using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.Platform;

/// <summary>A group of operations in the OpenAPI document of a service.</summary>
public sealed record ApiTag(string Name, string Description);

public static class ApiTags
{
    /// <summary>Adds the operations to the group; the document lists each group of its operations once.</summary>
    public static TBuilder WithTag<TBuilder>(this TBuilder routes, ApiTag tag)
        where TBuilder : IEndpointConventionBuilder =>
        routes.WithTags(tag.Name).WithMetadata(tag);
}
