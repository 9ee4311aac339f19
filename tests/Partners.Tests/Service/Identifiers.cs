using System.Text.Json;

namespace EspaceFamille.Partners.Tests.Service;

/// <summary>
/// The values by which files of two partners could be joined: everything but places, activities, groups, dates and states.
/// </summary>
internal static class Identifiers
{
    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal)
    {
        "specversion", "source", "type", "time", "datacontenttype", "dataschema", "cursor", "previous", "schoolYear", "place", "group",
        "activity", "class", "from", "to", "day", "state", "kind", "actor",
    };

    public static IEnumerable<string> In(JsonElement of) => of.ValueKind switch
    {
        JsonValueKind.Object => of.EnumerateObject().Where(field => !Shared.Contains(field.Name)).SelectMany(field => In(field.Value)),
        JsonValueKind.Array => of.EnumerateArray().SelectMany(In),
        JsonValueKind.String => [of.GetString()!],
        _ => [],
    };
}
