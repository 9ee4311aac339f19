using System.Text.Json.Serialization;

namespace EspaceFamille.Contracts;

/// <summary>What the town answered to a request.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Decision>))]
public enum Decision
{
    Accepted,
    Refused,
}
