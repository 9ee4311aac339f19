namespace EspaceFamille.Reservations.Domain.Calendar;

/// <summary>Whether a place opens on a day, and if not, why.</summary>
/// <param name="Closed">Null when the place is open.</param>
/// <param name="Detail">The holiday's name or the closure's reason, in French, where there is one.</param>
internal readonly record struct DayStatus(ClosedReason? Closed, string? Detail = null)
{
    public static DayStatus Open => default;

    public bool IsOpen => Closed is null;
}

/// <summary>Why a place is closed on a day.</summary>
internal enum ClosedReason
{
    OutsideSchoolYear,
    PublicHoliday,
    Closure,
    SchoolHoliday,
    Weekend,
    NotAnOpeningWeekday,
}
