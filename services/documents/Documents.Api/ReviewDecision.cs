using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

[JsonConverter(typeof(ApiEnumConverter<ReviewDecision>))]
public enum ReviewDecision
{
    Unknown,
    Accepted,
    Refused,
}
