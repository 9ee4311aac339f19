using System.Text.Json.Serialization;

namespace EspaceFamille.Contracts;

/// <summary>What kind of request a supporting document or a review belongs to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RequestKind>))]
public enum RequestKind
{
    Absence,
}
