using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Reservations.Api;

/// <summary>The eleven ways to name the dates of an absence. Weeks start on Monday.</summary>
[JsonConverter(typeof(ApiEnumConverter<AbsencePreset>))]
public enum AbsencePreset
{
    Unknown,
    Today,
    Yesterday,
    Tomorrow,
    ThisWeek,
    LastWeek,
    NextWeek,
    ThisMonth,
    LastMonth,
    NextMonth,

    /// <summary>One day, named by "from".</summary>
    OneDay,

    /// <summary>From "from" to "to", both inclusive.</summary>
    FromTo,
}
