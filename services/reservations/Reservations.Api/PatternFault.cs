using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Reservations.Api;

/// <summary>Why a weekly pattern cannot be applied; listed under "facts" of the problem "pattern-refused".</summary>
[JsonConverter(typeof(ApiEnumConverter<PatternFault>))]
public enum PatternFault
{
    Unknown,
    NoWeekday,
    DatesReversed,
    PeriodTooLong,

    /// <summary>The anchor of one week in two is not a Monday.</summary>
    AnchorNotMonday,
}
