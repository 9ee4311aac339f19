using System.Text.Json;
using System.Text.Json.Serialization;

namespace EspaceFamille.Reservations.Api;

/// <summary>
/// Writes an enum of this API as a camelCase string and reads a value that this version does not know as the enum's first
/// member, Unknown, so that a client built before a value was added keeps working. Unknown itself is never written.
/// </summary>
public sealed class ApiEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values = Enum.GetValues<T>().Skip(1).ToDictionary(NameOf, StringComparer.Ordinal);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String
            ? Values.GetValueOrDefault(reader.GetString()!)
            : throw new JsonException($"{typeof(T).Name} is a string.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(EqualityComparer<T>.Default.Equals(value, default)
            ? throw new JsonException($"{typeof(T).Name}.{value} is never written.")
            : NameOf(value));

    private static string NameOf(T value) => JsonNamingPolicy.CamelCase.ConvertName($"{value}");
}
