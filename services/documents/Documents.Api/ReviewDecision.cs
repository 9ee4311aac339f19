using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Api;

/// <summary>The decision on the supporting documents of a request.</summary>
[JsonConverter(typeof(ApiEnumConverter<ReviewDecision>))]
public enum ReviewDecision
{
    Unknown,
    Accepted,
    Refused,
}
