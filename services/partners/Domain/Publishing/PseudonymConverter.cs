using System.Text.Json;
using System.Text.Json.Serialization;
using EspaceFamille.Partners.Domain.Identifiers;

namespace EspaceFamille.Partners.Domain.Publishing;

/// <summary>Writes each id as the partner's pseudonym.</summary>
internal sealed class PseudonymConverter(Pseudonyms pseudonyms) : JsonConverter<PersonalId>
{
    public override PersonalId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A pseudonym does not contain the id.");

    public override void Write(Utf8JsonWriter writer, PersonalId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(pseudonyms.Of(value));
}
