using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Reservations.Api;

/// <summary>The state of a day of a planning, as it is displayed.</summary>
[JsonConverter(typeof(ApiEnumConverter<DayState>))]
public enum DayState
{
    Unknown,
    Closed,

    /// <summary>Free, and past the limit to reserve it.</summary>
    Locked,
    Free,
    Reserved,

    /// <summary>Reserved, and part of an absence under review.</summary>
    Pending,
    AbsentJustified,

    /// <summary>Absent without the town's acceptance: billed.</summary>
    AbsentRefused,
    Served,
    ServedUnreserved,
}
