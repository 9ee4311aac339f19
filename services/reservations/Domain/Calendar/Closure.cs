namespace EspaceFamille.Reservations.Domain.Calendar;

/// <summary>One place closes on one day, for a reason that families read ("Journée pédagogique").</summary>
/// <param name="ActId">The act of the town that decided it; null for one of the imported files.</param>
internal sealed record Closure(string PlaceCode, DateOnly Day, string Reason, string? ActId = null);
