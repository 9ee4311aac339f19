using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Reservations.Api;

/// <summary>How far an act of the town is carried out.</summary>
[JsonConverter(typeof(ApiEnumConverter<ClosureState>))]
public enum ClosureState
{
    Unknown,

    /// <summary>Reserved days are being cancelled.</summary>
    InProgress,

    /// <summary>No reserved day is left on a closed day, and the mails to the families are published.</summary>
    Done,

    /// <summary>The cancelled days are being reserved again.</summary>
    TakingBack,
    TakenBack,
}
