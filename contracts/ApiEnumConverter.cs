using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EspaceFamille.Contracts;

/// <summary>
/// Writes an enum of an HTTP API as a camelCase string, and reads a value that this version does not know as the enum's first
/// member, Unknown: a reader keeps working when a newer service adds a value.
/// </summary>
public sealed class ApiEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> ByName =
        Enum.GetValues<T>().ToFrozenDictionary(NameOf, StringComparer.OrdinalIgnoreCase);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String)
            return ByName.GetValueOrDefault(reader.GetString()!);
        reader.Skip();
        return default;
    }

    /// <exception cref="JsonException">The value is Unknown, which only a reader may have.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (EqualityComparer<T>.Default.Equals(value, default))
            throw new JsonException($"{typeof(T).Name}.{value} is never written.");
        writer.WriteStringValue(NameOf(value));
    }

    private static string NameOf(T value) => JsonNamingPolicy.CamelCase.ConvertName($"{value}");
}
