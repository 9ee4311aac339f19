using System.Text.Json.Serialization;

namespace EspaceFamille.Documents.Api;

[JsonConverter(typeof(ApiEnumConverter<ReviewDecision>))]
public enum ReviewDecision
{
    Unknown,
    Accepted,
    Refused,
}
