using System.Text.Json.Nodes;

namespace EspaceFamille.Chart.Tests.Values;

/// <summary>A key of the chart's values with its part of the schema.</summary>
/// <param name="Path">
/// Its place, such as "town.name"; "[]" follows a list. The place of a key of a shared shape begins with "#" and the shape's name.
/// </param>
internal sealed record SchemaKey(string Path, JsonObject Schema)
{
    public string? Description => (string?)Schema["description"];

    public JsonArray Examples => Schema["examples"] as JsonArray ?? [];
}
