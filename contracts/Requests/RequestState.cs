using System.Text.Json.Serialization;

namespace EspaceFamille.Contracts.Requests;

/// <summary>The state of a request of any kind.</summary>
[JsonConverter(typeof(ApiEnumConverter<RequestState>))]
public enum RequestState
{
    Unknown,

    /// <summary>Stored, and about to be applied: displayed as "en cours".</summary>
    Submitted,
    UnderReview,
    Accepted,
    Refused,
    Withdrawn,
}
