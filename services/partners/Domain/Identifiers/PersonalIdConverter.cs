using System.Text.Json;
using System.Text.Json.Serialization;

namespace EspaceFamille.Partners.Domain.Identifiers;

/// <summary>How the service stores an id: its kind, a colon, its value.</summary>
internal sealed class PersonalIdConverter : JsonConverter<PersonalId>
{
    public override PersonalId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString()!;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return new(text[..colon], text[(colon + 1)..]);
    }

    public override void Write(Utf8JsonWriter writer, PersonalId value, JsonSerializerOptions options) =>
        writer.WriteStringValue($"{value.Kind}:{value.Value}");
}
