using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EspaceFamille.Platform;

/// <summary>
/// Describes an operation by the documentation of its endpoint's class, and its parameters by that of the handler. An id without
/// documentation is described by its name.
/// </summary>
internal sealed partial class ParameterDescriptions : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (EndpointOf(context) is not { } endpoint)
            return Task.CompletedTask;
        operation.Description ??= XmlDocs.Of(endpoint)?.Text;
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => parameter.Description is null))
            parameter.Description = XmlDocs.OfParameter(endpoint, parameter.Name!) ?? DescriptionOfId(parameter.Name!);
        return Task.CompletedTask;
    }

    /// <summary>The class that has the handler, which may be a lambda in a nested class.</summary>
    private static Type? EndpointOf(OpenApiOperationTransformerContext context)
    {
        var type = context.Description.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>().FirstOrDefault()?.DeclaringType;
        while (type?.DeclaringType is { } outer)
            type = outer;
        return type;
    }

    private static string? DescriptionOfId(string name) => name.EndsWith("Id", StringComparison.Ordinal)
        ? $"The id of the {Capital().Replace(name[..^2], match => $" {match.Value.ToLowerInvariant()}")}."
        : null;

    [GeneratedRegex("[A-Z]", RegexOptions.NonBacktracking)]
    private static partial Regex Capital();
}
