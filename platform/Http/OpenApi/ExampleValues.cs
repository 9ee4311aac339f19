using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace EspaceFamille.Platform;

/// <summary>An example value of a schema: the one that it states, or one of its type.</summary>
internal static class ExampleValues
{
    private const int MaxDepth = 8;

    public static JsonNode? Of(IOpenApiSchema schema, string name, int depth = 0)
    {
        var choices = (schema.OneOf ?? schema.AnyOf ?? schema.AllOf ?? []).Where(choice => choice.Type is not JsonSchemaType.Null).ToList();
        if (choices is [var choice, ..])
            return Of(choice, name, depth);
        if (schema.Examples is [{ } stated, ..])
            return stated.DeepClone();
        if (schema.Enum is [{ } first, ..])
            return first.DeepClone();
        return (schema.Type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Array =>
                depth < MaxDepth && schema.Items is { } items ? new JsonArray(Of(items, Singular(name), depth + 1)) : new JsonArray(),
            JsonSchemaType.Boolean => true,
            JsonSchemaType.Integer or JsonSchemaType.Number => 1,
            JsonSchemaType.String => Text(schema, name),
            JsonSchemaType.Object when schema.AdditionalProperties is { } values && depth < MaxDepth =>
                new JsonObject { ["champ"] = Of(values, name, depth + 1) },
            _ => Properties(schema, depth),
        };
    }

    private static JsonObject Properties(IOpenApiSchema schema, int depth) => new(
        (schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Where(_ => depth < MaxDepth)
            .Select(property => KeyValuePair.Create(property.Key, Of(property.Value, property.Key, depth + 1))));

    private static string Text(IOpenApiSchema schema, string name) => schema.Format switch
    {
        "date" => "2026-12-17",
        "date-time" => "2026-12-02T22:59:59Z",
        "time" => "23:59:00",
        "uri" => "https://famille.example/",
        _ when name.EndsWith("Id", StringComparison.OrdinalIgnoreCase) => "0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a59",
        _ => "",
    };

    private static string Singular(string name) => name.EndsWith('s') ? name[..^1] : name;
}
