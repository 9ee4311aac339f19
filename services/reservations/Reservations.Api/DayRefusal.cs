using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Reservations.Api;

/// <summary>Why one day cannot be reserved or cancelled; listed under "facts" of the problem "days-refused".</summary>
/// <param name="Day" example="2026-12-17">The refused day.</param>
/// <param name="Reason">Why it is refused.</param>
/// <param name="Deadline" example="2026-12-02T22:59:59Z">For a locked day, the last instant at which it could be changed.</param>
/// <param name="Closed">For a closed day, why.</param>
/// <param name="Detail" example="Journée pédagogique">
/// The holiday's name or the closure's reason, in French, where there is one.
/// </param>
/// <param name="DeclareAbsence">Whether declaring an absence is still possible for this day.</param>
public sealed record DayRefusal(
    DateOnly Day,
    DayRefusalReason Reason,
    DateTimeOffset? Deadline = null,
    ClosedReason? Closed = null,
    string? Detail = null,
    bool DeclareAbsence = false);

/// <summary>Why a day cannot be reserved or cancelled.</summary>
[JsonConverter(typeof(ApiEnumConverter<DayRefusalReason>))]
public enum DayRefusalReason
{
    Unknown,

    /// <summary>Past the notice limit.</summary>
    Locked,
    Closed,

    /// <summary>Outside the enrolment's period.</summary>
    OutsidePeriod,
    NotYetBookable,
    AlreadyReserved,
    NotReserved,
    Absent,
    Served,
}

/// <summary>Why a place is closed on a day.</summary>
[JsonConverter(typeof(ApiEnumConverter<ClosedReason>))]
public enum ClosedReason
{
    Unknown,
    OutsideSchoolYear,
    PublicHoliday,
    Closure,
    SchoolHoliday,
    Weekend,
    NotAnOpeningWeekday,
}
