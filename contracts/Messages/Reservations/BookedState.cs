using System.Text.Json.Serialization;

namespace EspaceFamille.Contracts.Reservations;

/// <summary>The state of a day of an enrolment.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BookedState>))]
public enum BookedState
{
    /// <summary>Neither reserved nor served.</summary>
    Free,
    Reserved,

    /// <summary>Absent with an accepted reason: not billed.</summary>
    AbsentJustified,

    /// <summary>Reserved, and the absence declared for it was refused: billed.</summary>
    AbsentRefused,
    Served,

    /// <summary>Served without a reservation.</summary>
    ServedUnreserved,
}
