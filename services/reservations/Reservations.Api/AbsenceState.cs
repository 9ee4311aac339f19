using System.Text.Json.Serialization;

namespace EspaceFamille.Reservations.Api;

/// <summary>The state of an absence: under review once declared, then accepted or refused by the town, or withdrawn by its
/// household before that.</summary>
[JsonConverter(typeof(TolerantEnumConverter<AbsenceState>))]
public enum AbsenceState
{
    Unknown,
    UnderReview,
    Accepted,
    Refused,
    Withdrawn,
}
