using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EspaceFamille.Api;

/// <summary>
/// Writes an enum as a camelCase string and reads a value that this version does not know as the first member, which is
/// named <c>Unknown</c>: a reader keeps working when a newer service adds a value. The projects of the APIs reference nothing,
/// so <c>services/Directory.Build.targets</c> compiles this file into each of them, in the project's own namespace.
/// </summary>
public sealed class TolerantEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> ByName = Enum.GetValues<T>().ToFrozenDictionary(NameOf, StringComparer.Ordinal);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String)
            return ByName.GetValueOrDefault(reader.GetString()!);
        reader.Skip();
        return default;
    }

    /// <exception cref="JsonException">The value is <c>Unknown</c>, which only a reader may hold.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (EqualityComparer<T>.Default.Equals(value, default))
            throw new JsonException($"{typeof(T).Name}.{value} is never written.");
        writer.WriteStringValue(NameOf(value));
    }

    private static string NameOf(T value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
