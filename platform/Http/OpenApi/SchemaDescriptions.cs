using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EspaceFamille.Platform;

/// <summary>Describes types and properties by their XML documentation, which also gives the examples of properties.</summary>
internal sealed class SchemaDescriptions : IOpenApiSchemaTransformer
{
    /// <summary>The framework writes this text beside the reference to a schema that several properties share.</summary>
    private const string BesideReference = "x-ref-description";

    /// <summary>The framework's mark of a schema that is written once and referenced.</summary>
    private const string SchemaId = "x-schema-id";

    private static readonly Dictionary<Type, string> FrameworkTypes = new()
    {
        [typeof(ProblemDetails)] = "An error (RFC 9457).",
        [typeof(HttpValidationProblemDetails)] = "An error (RFC 9457) with the fields to correct.",
        [typeof(Stream)] = "The bytes of a file.",
    };

    private static readonly Dictionary<string, XmlDoc> ProblemMembers = new(StringComparer.Ordinal)
    {
        [nameof(ProblemDetails.Type)] = new("A stable name of the error, for clients.", $"{Problems.TypePrefix}invalid"),
        [nameof(ProblemDetails.Title)] = new("The error in a French sentence that people can read.", Problems.Title(422)),
        [nameof(ProblemDetails.Status)] = new("The HTTP status of the response.", "422"),
        [nameof(ProblemDetails.Detail)] = new("More about this occurrence; usually absent.", Example: null),
        [nameof(ProblemDetails.Instance)] = new("The address of this occurrence; usually absent.", Example: null),
        [nameof(HttpValidationProblemDetails.Errors)] = new("The fields to correct, each with its French sentences.", Example: null),
    };

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (XmlDocs.Of(type)?.Text is { } text)
            schema.Description = text;
        else if (FrameworkTypes.TryGetValue(type, out var known))
            schema.Description = known;
        if (context.JsonPropertyInfo?.AttributeProvider is PropertyInfo property && Doc(property) is { } doc)
            Describe(schema, doc);
        return Task.CompletedTask;
    }

    private static XmlDoc? Doc(PropertyInfo property) =>
        typeof(ProblemDetails).IsAssignableFrom(property.DeclaringType)
            ? ProblemMembers.GetValueOrDefault(property.Name)
            : XmlDocs.Of(property);

    private static void Describe(OpenApiSchema schema, XmlDoc doc)
    {
        if (schema.Metadata is { } metadata && metadata.TryGetValue(SchemaId, out var id) && id is string { Length: > 0 })
        {
            metadata[BesideReference] = doc.Text;
            return;
        }

        schema.Description = doc.Text;
        if (doc.Example is { } example)
            schema.Examples = [Value(schema, example)];
    }

    private static JsonNode Value(OpenApiSchema schema, string example) => (schema.Type & ~JsonSchemaType.Null) switch
    {
        JsonSchemaType.Array => new JsonArray(example),
        JsonSchemaType.Boolean => bool.Parse(example),
        JsonSchemaType.Integer => long.Parse(example, CultureInfo.InvariantCulture),
        _ => example,
    };
}
