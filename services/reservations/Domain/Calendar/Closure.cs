namespace EspaceFamille.Reservations.Domain.Calendar;

/// <summary>One place closes on one day, for a reason that families read ("Journée pédagogique").</summary>
internal sealed record Closure(string PlaceCode, DateOnly Day, string Reason);
