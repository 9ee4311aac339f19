using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EspaceFamille.Contracts;

namespace EspaceFamille.Tool.Errors;

/// <summary>
/// What an operator may see of a message: ids, dates, numbers and the members of enums. Any other text may be a name, an
/// address or a telephone number, and is hidden; so is a date of birth.
/// </summary>
internal static class MaskingRules
{
    public const string Hidden = "***";

    private static readonly FrozenSet<string> EnumMembers = typeof(MessageCatalogue).Assembly.GetExportedTypes()
        .Where(type => type.IsEnum).SelectMany(Enum.GetNames).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="name">The property whose value it is.</param>
    public static JsonNode? Mask(JsonNode? node, string name = "") => node switch
    {
        JsonObject parts => new JsonObject(parts.Select(part => KeyValuePair.Create(part.Key, Mask(part.Value, part.Key)))),
        JsonArray items => new JsonArray([.. items.Select(item => Mask(item, name))]),
        JsonValue value when value.GetValueKind() is JsonValueKind.String && !MayBeSeen(value.GetValue<string>(), name) =>
            JsonValue.Create(Hidden),
        _ => node?.DeepClone(),
    };

    private static bool MayBeSeen(string text, string name) =>
        Guid.TryParseExact(text, "D", out _) || EnumMembers.Contains(text)
            || (IsTime(text) && !name.Contains("birth", StringComparison.OrdinalIgnoreCase));

    private static bool IsTime(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        || (text is [_, _, _, _, '-', _, _, '-', _, _, 'T', ..]
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _));
}
