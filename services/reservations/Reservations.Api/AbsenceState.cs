using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Reservations.Api;

/// <summary>The state of an absence: under review once declared, then accepted or refused by the town, or withdrawn by its
/// household before that.</summary>
[JsonConverter(typeof(ApiEnumConverter<AbsenceState>))]
public enum AbsenceState
{
    Unknown,
    UnderReview,
    Accepted,
    Refused,
    Withdrawn,
}
