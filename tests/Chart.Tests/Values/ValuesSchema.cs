using System.Text.Json.Nodes;
using EspaceFamille.Chart.Tests.Tools;

namespace EspaceFamille.Chart.Tests.Values;

/// <summary>values.schema.json, key by key.</summary>
internal static class ValuesSchema
{
    private const string Reference = "#/$defs/";

    public static JsonObject Read() => JsonNode.Parse(File.ReadAllText(Path.Combine(Tree.Chart, "values.schema.json")))!.AsObject();

    /// <summary>Every key where it is written: shared shapes once, under their own names.</summary>
    public static IEnumerable<SchemaKey> Keys(JsonObject schema) => Below("", schema)
        .Concat(schema["$defs"]!.AsObject().SelectMany(shape => Below($"#{shape.Key}", shape.Value!.AsObject())));

    /// <summary>Every key as an operator writes it. A shape that several values share is expanded at the first of them.</summary>
    public static IEnumerable<SchemaKey> Written(JsonObject schema) => Expanded("", schema, schema, new(StringComparer.Ordinal));

    private static IEnumerable<SchemaKey> Below(string path, JsonObject schema) =>
        from key in Properties(path, schema)
        from one in Below(key.Path, key.Schema).Prepend(key)
        select one;

    private static IEnumerable<SchemaKey> Expanded(string path, JsonObject schema, JsonObject all, HashSet<string> expanded)
    {
        foreach (var key in Properties(path, schema).Concat(Properties(path, Shape(schema, all, expanded))))
        {
            yield return key;
            foreach (var below in Expanded(key.Path, key.Schema, all, expanded))
                yield return below;
        }
    }

    /// <summary>The shape that a schema refers to, or that of its items, where it was not expanded before.</summary>
    private static JsonObject? Shape(JsonObject schema, JsonObject all, HashSet<string> expanded)
    {
        var name = (string?)schema["$ref"] ?? (string?)schema["items"]?["$ref"];
        return name is not null && expanded.Add(name) ? all["$defs"]![name[Reference.Length..]]!.AsObject() : null;
    }

    private static IEnumerable<SchemaKey> Properties(string path, JsonObject? schema)
    {
        var place = path.Length == 0 ? "" : $"{path}.";
        foreach (var (name, value) in schema?["properties"] as JsonObject ?? [])
            yield return new($"{place}{name}", value!.AsObject());
        foreach (var below in schema?["items"] is JsonObject items ? Properties($"{path}[]", items) : [])
            yield return below;
    }
}
