using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using EspaceFamille.Partners.Domain.Identifiers;

namespace EspaceFamille.Partners.Domain.Events;

/// <summary>The JSON Schemas of what events state, from the records themselves.</summary>
internal static class EventSchemas
{
    private static readonly JsonSchemaExporterOptions Options =
        new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe };

    /// <summary>The schema of the data of one type of events. A later version of it only adds fields that are not required.</summary>
    /// <param name="baseAddress">Where schemas are published, with a slash at its end.</param>
    public static JsonObject Of(EventType type, Uri baseAddress)
    {
        var schema = type.JsonIn(EventsJson.Default.Options).GetJsonSchemaAsNode(Options).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "$id", new Uri(baseAddress, FileName(type)).AbsoluteUri);
        schema.Insert(2, "title", type.FullName);
        return schema;
    }

    public static string FileName(EventType type) => $"{type.Name}.v1.json";

    private static JsonObject Pseudonym() => new()
    {
        ["type"] = "string",
        ["description"] = "A pseudonym of this partner.",
        ["minLength"] = 22,
        ["maxLength"] = 22,
    };

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type == typeof(PersonalId))
            return Pseudonym();
        if (schema is JsonObject known && known["type"] is JsonArray types && context.PropertyInfo is not null)
            known["type"] = types[0]!.DeepClone(); // An empty field is left out, never null.
        return schema;
    }
}
