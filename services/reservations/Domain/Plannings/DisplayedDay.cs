namespace EspaceFamille.Reservations.Domain.Plannings;

/// <summary>A day of a planning as a family sees it.</summary>
/// <param name="Deadline">The last instant, inclusive, to reserve a free day or to cancel a reserved one; passed or not.</param>
/// <param name="CanChange">Whether the family may still tick or untick the day.</param>
/// <param name="Reason">Why it cannot, where it cannot.</param>
/// <param name="AbsenceId">The absence that the day belongs to, decided or under review.</param>
internal sealed record DisplayedDay(
    DateOnly Day,
    DisplayedState State,
    DateTimeOffset? Deadline,
    bool CanChange,
    DayRefusal? Reason,
    string? AbsenceId)
{
    /// <summary>The same for an agent, who may change the day past the notice limit. The reason for families stays.</summary>
    public DisplayedDay ForAgent() => this with { CanChange = CanChange || Reason is { Reason: DayRefusalReason.Locked } };
}

internal enum DisplayedState
{
    Closed,
    Locked,
    Free,
    Reserved,

    /// <summary>Reserved, and part of an absence under review.</summary>
    Pending,
    AbsentJustified,
    AbsentRefused,
    Served,
    ServedUnreserved,
}
