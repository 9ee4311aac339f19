using System.Text.Json.Serialization;

namespace EspaceFamille.Documents.Api;

/// <summary>The decision on the supporting documents of a request.</summary>
[JsonConverter(typeof(TolerantEnumConverter<ReviewDecision>))]
public enum ReviewDecision
{
    Unknown,
    Accepted,
    Refused,
}
