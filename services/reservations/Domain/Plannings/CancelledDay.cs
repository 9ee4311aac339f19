namespace EspaceFamille.Reservations.Domain.Plannings;

/// <summary>A day of a planning that an act of the town cancelled.</summary>
/// <param name="Before">The day as it was: it returns when the act is taken back, unless the family changed the day since.</param>
internal sealed record CancelledDay(DateOnly Day, string ActId, PlanningDay Before);
