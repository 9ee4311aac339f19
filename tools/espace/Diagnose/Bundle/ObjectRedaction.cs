using System.Text.Json;
using System.Text.Json.Nodes;

namespace EspaceFamille.Tool.Diagnose.Bundle;

/// <summary>Objects of Kubernetes without secrets and personal data: the values of sensitive settings, and messages.</summary>
internal static class ObjectRedaction
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>They repeat the object, and the settings in it.</summary>
    private static readonly string[] Dropped = ["managedFields", "kubectl.kubernetes.io/last-applied-configuration"];

    public static string Of(string json) => Of(JsonNode.Parse(json), name: "")?.ToJsonString(Indented) ?? "";

    private static JsonNode? Of(JsonNode? node, string name) => node switch
    {
        JsonObject parts when IsVariable(parts, out var variable, out var value) => Variable(parts, variable, value),
        JsonObject parts => new JsonObject(parts.Where(part => !Dropped.Contains(part.Key, StringComparer.Ordinal))
            .Select(part => KeyValuePair.Create(part.Key, Of(part.Value, part.Key)))),
        JsonArray items => new JsonArray([.. items.Select(item => Of(item, name))]),
        JsonValue value when value.GetValueKind() is JsonValueKind.String => JsonValue.Create(Text(value.GetValue<string>(), name)),
        _ => node?.DeepClone(),
    };

    /// <summary>A setting's name states whether its value is a secret; a message is free text.</summary>
    private static string Text(string text, string name)
    {
        if (Redaction.IsSensitive(name) && text.Length > 0)
            return Redaction.Hidden;
        return name == "message" ? Redaction.OfLog(text) : Redaction.Of(text);
    }

    private static bool IsVariable(JsonObject parts, out string name, out string value)
    {
        (name, value) = (Value(parts, "name"), Value(parts, "value"));
        return name.Length > 0 && value.Length > 0;
    }

    private static string Value(JsonObject parts, string key) =>
        parts[key] is JsonValue text && text.GetValueKind() is JsonValueKind.String ? text.GetValue<string>() : "";

    private static JsonObject Variable(JsonObject parts, string name, string value)
    {
        var copy = (JsonObject)parts.DeepClone();
        copy["value"] = Text(value, name);
        return copy;
    }
}
