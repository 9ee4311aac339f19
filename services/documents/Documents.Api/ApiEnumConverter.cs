using System.Text.Json;
using System.Text.Json.Serialization;

namespace EspaceFamille.Documents.Api;

/// <summary>
/// Enums as camelCase text. A value that this version does not know, because the service is newer than its client, reads
/// as <c>Unknown</c>, the first member of each enum, instead of failing the whole response.
/// </summary>
public sealed class ApiEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Names =
        Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    private static readonly Dictionary<string, T> Values =
        Names.ToDictionary(name => name.Value, name => name.Key, StringComparer.OrdinalIgnoreCase);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String)
            return Values.GetValueOrDefault(reader.GetString()!);
        reader.Skip();
        return default;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Names[value]);
}
