using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EspaceFamille.Chart.Tests.Values;

/// <summary>The table of all values in the chart's README, from the schema and the defaults.</summary>
internal sealed class ValuesTable(JsonObject schema, JsonObject defaults)
{
    private const string Head = "| value | default | meaning | example |\n|---|---|---|---|\n";
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly List<SchemaKey> _keys = [.. ValuesSchema.Written(schema)];

    public override string ToString() => Head + string.Concat(_keys.Select(Row));

    /// <summary>A key whose own keys have rows shows neither their defaults nor an example of all.</summary>
    private string Row(SchemaKey key)
    {
        var below = _keys.Where(other => other.Path.StartsWith($"{key.Path}.", StringComparison.Ordinal))
            .Select(other => other.Path[(key.Path.Length + 1)..]).ToHashSet(StringComparer.Ordinal);
        var standard = Default(key.Path);
        return below.Count == 0
            ? $"| `{key.Path}` |{Cell(standard)}| {key.Description} |{Cell(key.Examples[0])}|\n"
            : $"| `{key.Path}` |{Cell(Without(standard as JsonObject, below))}| {key.Description} | |\n";
    }

    private static JsonObject? Without(JsonObject? standard, HashSet<string> keys)
    {
        var rest = (standard ?? []).Where(one => !keys.Contains(one.Key)).ToList();
        return rest.Count == 0 ? null : new(rest.Select(one => KeyValuePair.Create(one.Key, one.Value?.DeepClone())));
    }

    private static string Cell(JsonNode? value) => value switch
    {
        null => " ",
        JsonValue text when text.GetValueKind() == JsonValueKind.String && (string)text! is { Length: > 0 } plain => $" `{plain}` ",
        _ => $" `{value.ToJsonString(Plain)}` ",
    };

    private JsonNode? Default(string path) =>
        path.Split('.').Aggregate((JsonNode?)defaults, (at, name) => (at as JsonObject)?[name]);
}
