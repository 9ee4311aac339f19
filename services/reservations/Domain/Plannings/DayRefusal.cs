using EspaceFamille.Reservations.Domain.Calendar;

namespace EspaceFamille.Reservations.Domain.Plannings;

/// <summary>Why one day cannot be reserved or cancelled.</summary>
/// <param name="Deadline">For a locked day, the last instant at which it could be changed.</param>
/// <param name="Closed">For a closed day, why.</param>
/// <param name="Detail">The holiday's name or the closure's reason, in French, where there is one.</param>
/// <param name="DeclareAbsence">Whether declaring an absence is still possible for this day.</param>
internal sealed record DayRefusal(
    DateOnly Day,
    DayRefusalReason Reason,
    DateTimeOffset? Deadline = null,
    ClosedReason? Closed = null,
    string? Detail = null,
    bool DeclareAbsence = false);

internal enum DayRefusalReason
{
    Locked,
    Closed,
    OutsidePeriod,
    NotYetBookable,
    AlreadyReserved,
    NotReserved,
    Absent,
    Served,
}
